/** The addresses of a conversation, below the page that shows it: a resident's and a colleague's are alike. */
export const talkPaths = (page: string) => ({
  page,
  write: `${page}/schrijven`,
  send: `${page}/versturen`,
  share: `${page}/meelezen`,
  shareSend: `${page}/meelezen/opslaan`,
  unshare: (memberId: string) => `${page}/meelezen/${memberId}/stoppen`,
  told: (id: string) => `${page}/verteld/${id}`,
});

/** The addresses of one conversation. */
export type TalkPaths = ReturnType<typeof talkPaths>;
