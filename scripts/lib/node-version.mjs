// @ts-check
// Read before anything is installed, so it needs nothing.

const wanted = /** @type {const} */ ([20, 19]);

/**
 * Whether a version of Node can run this.
 * @param {string} version such as '20.19.0'
 */
export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

/** Leaves with one line when this Node is too old. */
export function requireRecentNode() {
  if (isNodeRecent(process.versions.node)) return;
  process.stderr.write(
    `Sociaal Plein needs Node ${wanted.join('.')} or newer (24 is recommended); this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}
