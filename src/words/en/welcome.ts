import type { CommandName } from './commands.ts';

/** The first message of all, in a personal chat and where several people are. */
export const welcome = {
  welcome: 'Hello, I’m Usher. I let partners into your applications, and out again.',
  line: (example: string): string =>
    `Type **${example}**, or press the button. I ask whoever has to approve, send the invitation, and tell you when they’re in.`,
  ends: 'Access with an end ends by itself. I remind you before, and you can make it longer or end it at any time.',
  /** Whoever cannot read it finds the English word, which is understood in each language. */
  more: 'Type **help** to see everything I understand, or **language** to read me in another language.',
  buttons: {
    invite: 'Invite a partner',
    list: 'My partners',
    approvals: 'Waiting for me',
    resources: 'What can I ask for?',
  },
  welcomeBy: (installer: string): string =>
    `Hello, I’m Usher; ${installer} added me here. I let partners into your applications, and out again.`,
  mention: 'Mention me, and type',
  private: 'Everybody here reads my answers. For anything only you should read, ask me in our own chat.',
  /** What the most useful commands do there. */
  shared: {
    invite: 'asks for access; its card stays here and follows it',
    status: 'where a partner stands',
    'approvals here': 'for administrators: approval cards come here',
    help: 'all that you can type',
  } satisfies { readonly [Name in CommandName]?: string },
};
