import { escapeHtml } from '../../http.ts';
import { TENANT } from '../../tenant.ts';
import type { User } from '../model.ts';
import { layout } from './layout.ts';

const addressOf = (user: User): string => user.mail ?? user.otherMails[0] ?? user.userPrincipalName;

function whoIs(user: User): string {
  const address = addressOf(user);
  const name = user.displayName ?? address;
  return `<p class="dim">Signed in as <strong>${escapeHtml(name)}</strong>${
    name === address ? '' : ` (${escapeHtml(address)})`
  }</p>`;
}

/** What a partner came for. */
export function applicationPage(name: string, user: User): string {
  return layout({
    title: name,
    body: `<section class="card narrow" aria-labelledby="application">
${whoIs(user)}
<h1 id="application">${escapeHtml(name)}</h1>
<p>You’re in. This stands for ${TENANT.name}’s real application, which you’d be using now.</p>
<p class="dim">It asks the directory each time it’s opened: once access has ended, it lets nobody in.</p>
<p class="actions"><a class="button" href="">Open it again</a></p></section>`,
  });
}

export function refusedPage(name: string, user: User, why: string): string {
  return layout({
    title: name,
    body: `<section class="card narrow" aria-labelledby="application">
${whoIs(user)}
<h1 id="application">You can’t open ${escapeHtml(name)}</h1>
<p>${escapeHtml(why)}</p>
<p class="actions"><a class="button" href="">Try again</a></p></section>`,
  });
}

/** For a browser in which nobody has accepted an invitation. */
export function signInPage(name: string, users: readonly User[]): string {
  const choices = users
    .map(
      (user) =>
        `<button class="plain" name="as" value="${user.id}">${escapeHtml(user.displayName ?? addressOf(user))}</button>`,
    )
    .join('');
  return layout({
    title: `Sign in to ${name}`,
    body: `<section class="card narrow" aria-labelledby="sign-in">
<h1 id="sign-in">Sign in to ${escapeHtml(name)}</h1>
<p>Choose an account. In the sandbox nobody has a password.</p>
<form method="post" class="actions">${choices}</form></section>`,
  });
}
