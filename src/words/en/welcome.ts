import type { CommandName } from './commands.ts';

/** The first message of all, in a personal chat and where several people are. */
export const welcome = {
  welcome: 'Hello, I am Usher. I let partners into your applications, and out again.',
  welcomeBy: (installer: string): string =>
    `Hello, I am Usher; ${installer} added me here. I let partners into your applications, and out again.`,
  mention: 'Mention me, and type',
  private: 'Everybody here reads my answers. What only you should read, ask me in our own chat.',
  /** What the most useful commands do there. */
  shared: {
    invite: 'asks for access; its card stays here and follows it',
    status: 'where a partner stands',
    'approvals here': 'for administrators: approval cards come here',
    help: 'all that you can type',
  } satisfies { readonly [Name in CommandName]?: string },
};
