// @ts-check
// Prisma's pg adapter, completed for the schema engine: it must run whole scripts and read the catalogue.
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { PlainError } from './say.mjs';

/** PostgreSQL's one-byte type "char", which its catalogue uses, and the text type that stands in for it. */
const charType = 18;
const textType = 25;

/**
 * The database as the schema engine wants to be given it; `close` ends its connections.
 * @param {string} url
 */
export function engineAdapter(url) {
  const factory = new EnginePg({ connectionString: url, allowExitOnIdle: true });
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  return {
    bound,
    close: () => Promise.all(factory.opened.map((adapter) => adapter.dispose())),
    /**
     * The engine reports an error of ours by its number: this finds the error again.
     * @param {unknown} error
     * @returns {Error}
     */
    causeOf(error) {
      const number = /External error id#(\d+)/.exec(String(error))?.[1];
      const ours = number && bound.errorRegistry.consumeError(Number(number))?.error;
      return /** @type {Error} */ (ours || error);
    },
  };
}

class EnginePg extends PrismaPg {
  /** @type {Adapter[]} */
  opened = [];

  /** @override */
  async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    sendScriptsWhole(adapter);
    readOneByteColumns(adapter);
    return adapter;
  }
}

/** @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Adapter */

/**
 * The adapter cuts a script at every semicolon, also inside functions. Sent whole, PostgreSQL does the cutting, and a
 * migration happens entirely or not at all.
 * @param {Adapter} adapter
 */
function sendScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      throw new PlainError(`PostgreSQL refuses the migration: ${whyAndWhere(error, script)}`);
    }
  };
}

/**
 * @param {unknown} error
 * @param {string} script
 */
function whyAndWhere(error, script) {
  const { message, position } = /** @type {Error & { position?: string }} */ (error);
  if (!position) return message;
  const before = script.slice(0, Number(position) - 1);
  return `${message} (line ${before.split('\n').length})`;
}

/**
 * The adapter refuses columns of type "char", and the engine expects them as characters.
 * @param {Adapter} adapter
 */
function readOneByteColumns(adapter) {
  const pool = adapter.underlyingDriver();
  const query = /** @type {(...args: unknown[]) => Promise<import('pg').QueryResult>} */ (
    pool.query.bind(pool)
  );
  /** @type {Set<string>} */
  const names = new Set();
  const patched = async (/** @type {unknown[]} */ ...args) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== charType) continue;
      field.dataTypeID = textType;
      names.add(field.name);
    }
    return result;
  };
  Object.assign(pool, { query: patched });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    const columnTypes = result.columnTypes.map((type, at) =>
      names.has(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}
