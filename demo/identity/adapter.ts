import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };

const maxEntries = 20_000;

/** Keeps everything of one identity server in memory; it is forgotten when the process ends. */
export function memoryStore(): (model: string) => Adapter {
  const all = new Map<string, Kept>();

  const live = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key);
    if (kept && kept.until > Date.now()) return kept.payload;
    all.delete(key);
    return undefined;
  };
  const findBy = (model: string, test: (payload: AdapterPayload) => boolean) => {
    for (const [key, kept] of all) {
      if (key.startsWith(`${model}:`) && test(kept.payload)) return live(key);
    }
    return undefined;
  };
  const makeRoom = () => {
    for (const key of all.keys()) {
      if (all.size < maxEntries) return;
      all.delete(key);
    }
  };

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      makeRoom();
      const until = expiresIn ? Date.now() + expiresIn * 1000 : Infinity;
      all.set(`${model}:${id}`, { payload, until });
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(model, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      all.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, kept] of all) if (kept.payload.grantId === grantId) all.delete(key);
    },
  });
}
