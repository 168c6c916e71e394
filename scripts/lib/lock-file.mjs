// @ts-check
// A package registry behind a wall may lack the binaries for other systems; npm then leaves them out of the lock file,
// and `npm ci` refuses it everywhere. What is left out is known exactly: name, version, system.

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
];

/**
 * The optional packages that another package names and that have no entry.
 * @param {Record<string, Entry>} packages of a lock file
 * @returns {Record<string, Entry>} entries to add
 */
export function missingOptional(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isThere = packages[`node_modules/${name}`] ?? packages[`${place}/node_modules/${name}`];
      if (!isThere)
        missing[`node_modules/${name}`] = { version, ...systemOf(name), optional: true };
    }
  }
  return missing;
}

/**
 * The system that a package is for, which its name ends with: …-linux-arm64-musl.
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
function systemOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  /** @type {{ os?: string[], cpu?: string[], libc?: string[] }} */
  const system = { cpu };
  if (os.length) system.os = os;
  if (words.includes('musl')) system.libc = ['musl'];
  else if (os.includes('linux') && words.includes('gnu')) system.libc = ['glibc'];
  return system;
}
