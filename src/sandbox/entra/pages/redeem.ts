import { escapeHtml } from '../../http.ts';
import { TENANT } from '../../tenant.ts';
import { layout } from './layout.ts';

/** Asks for consent, as the real redemption does after signing in. */
export function reviewPage(address: string, ticket: string): string {
  return layout({
    title: 'Review permissions',
    body: `<section class="card narrow" aria-labelledby="review">
<p class="dim">Signed in as ${escapeHtml(address)}</p>
<h1 id="review">Review permissions</h1>
<p>Permission requested by: <strong>${TENANT.name}</strong></p>
<div class="org"><div class="mark" aria-hidden="true">LL</div>
<span><strong>${TENANT.name}</strong><br><span class="dim">${TENANT.domain}</span></span></div>
<p>By accepting, you let this organisation:</p>
<ul>
<li>read your name, your address and your photo</li>
<li>sign you in to its applications</li>
<li>keep a record of what you do there</li>
</ul>
<p class="dim">You can leave the organisation again at any time.</p>
<form method="post" action="/redeem/${encodeURIComponent(ticket)}" class="actions">
<button name="answer" value="accept">Accept</button>
<button class="plain" name="answer" value="cancel">Cancel</button>
</form></section>`,
  });
}

export function noticePage(title: string, text: string): string {
  return layout({
    title,
    body: `<section class="card narrow"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
<p><a href="/mail">Back to the mailbox</a></p></section>`,
  });
}
