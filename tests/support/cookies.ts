/** A browser's cookies for code that reads them through Next; use inside `vi.mock('next/headers', …)`. */
export function cookieJar() {
  const kept = new Map<string, string>();
  return {
    kept,
    headers: async () => new Headers(),
    cookies: async () => ({
      has: (name: string) => kept.has(name),
      get: (name: string) => {
        const value = kept.get(name);
        return value === undefined ? undefined : { name, value };
      },
      set: (name: string, value: string) => void kept.set(name, value),
    }),
  };
}
