/** The street of the front page: the plein's door stands open, and a person stands in it. */
export function Street() {
  return (
    <svg className="plein-facade" viewBox="0 40 640 240" aria-hidden="true" focusable="false">
      <g stroke="currentColor" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
        <path d="M20 120h92v130H20z" className="water" />
        <path
          d="M34 136h14v18h-14zM34 168h14v18h-14zM60 136h14v18h-14zM60 168h14v18h-14zM86 136h14v18h-14zM86 168h14v18h-14z"
          className="white"
        />
        <path d="M53 250V217a13 13 0 0 1 26 0V250z" className="deep" />
        <path d="M112 250V110h12V92h12V74h12V58h20v16h12v18h12v18h12v140z" className="white" />
        <path
          d="M151 84h14v20h-14zM126 124h16v24h-16zM150 124h16v24h-16zM174 124h16v24h-16zM126 166h16v24h-16zM174 166h16v24h-16zM145 250V213a13 13 0 0 1 26 0V250z"
          className="sand"
        />
        <path d="M204 88h168v162H204z" className="deep" />
        <path d="M198 88h180" />
        <path d="M248 250V174a40 40 0 0 1 80 0V250z" className="white" />
        <path
          d="M218 150h16v26h-16zM342 150h16v26h-16zM218 196h16v26h-16zM342 196h16v26h-16zM222 102h12v14h-12zM256 102h12v14h-12zM290 102h12v14h-12zM324 102h12v14h-12z"
          className="water"
        />
        <path d="M372 250V128l46-52 46 52v122z" className="sand" />
        <path
          d="M410 108h16v22h-16zM388 146h18v26h-18zM430 146h18v26h-18zM388 192h18v26h-18z"
          className="white"
        />
        <path d="M427 250V216a12 12 0 0 1 24 0V250z" className="deep" />
        <path
          d="M464 250V132c14 0 16-12 16-24 0-20 10-30 26-30s26 10 26 30c0 12 2 24 16 24v118z"
          className="white"
        />
        <path
          d="M498 98h16v20h-16zM480 144h16v24h-16zM516 144h16v24h-16zM480 186h16v24h-16z"
          className="sand"
        />
        <path d="M513 250V216a12 12 0 0 1 24 0V250zM548 250V168h72v82z" className="water" />
        <path d="M562 184h18v20h-18zM588 184h18v20h-18z" className="white" />
        <path d="M572 250V227a11 11 0 0 1 22 0V250z" className="sand" />
        <path d="M20 250h600" />
        <g className="only-desk">
          <path d="M620 250h1400M20 250h-60" />
          <path d="M620 250V104h84v146z" className="sand" />
          <path
            d="M632 120h14v20h-14zM632 154h14v20h-14zM656 120h14v20h-14zM656 154h14v20h-14zM680 120h14v20h-14zM680 154h14v20h-14z"
            className="white"
          />
          <path d="M650 250V217a13 13 0 0 1 26 0V250z" className="deep" />
          <path d="M704 250v-96l40-34 40 34v96z" className="white" />
          <path d="M735 146h18v22h-18z" className="sand" />
          <path d="M731 250V213a13 13 0 0 1 26 0V250z" className="water" />
        </g>
        <path d="M249.5 250h77" className="threshold" />
        <path d="M272 250V205a16 16 0 0 1 32 0V250z" className="water" />
        <circle cx="288" cy="176" r="12.5" className="person" />
        <path d="M87 276V247a15 15 0 0 1 30 0V276z" className="white" />
        <circle cx="102" cy="219.5" r="11.5" className="person" />
        <path d="M123 276V260a10 10 0 0 1 20 0V276z" className="water" />
        <circle cx="133" cy="240.5" r="8.5" className="person" />
        <path d="M446.5 276V245.5a15.5 15.5 0 0 1 31 0V276z" className="white" />
        <circle cx="462" cy="217.5" r="11.5" className="person" />
        <path d="M483.5 276V248.5a14.5 14.5 0 0 1 29 0V276z" className="deep" />
        <circle cx="498" cy="221.5" r="11.5" className="person" />
        <path d="M342.5 276V261.5a9.5 9.5 0 0 1 19 0V276z" className="white" />
        <circle cx="352" cy="243" r="8" className="person" />
        <path d="M440 276v-34" />
        <path d="M-2000 276h4200" />
      </g>
    </svg>
  );
}
