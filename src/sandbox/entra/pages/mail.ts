import { escapeHtml } from '../../http.ts';
import { TENANT } from '../../tenant.ts';
import { wordsFor } from '../mailbox.ts';
import type { Mail } from '../model.ts';
import { chip, layout, shortTime } from './layout.ts';

/** A mail and what became of its invitation. */
export interface Listed extends Mail {
  readonly state: 'pending' | 'accepted' | 'withdrawn' | null;
}

const state = (mail: Listed): string => {
  if (mail.state === 'accepted') return chip('good', 'Accepted');
  if (mail.state === 'pending') return chip('wait', 'Not accepted yet');
  return mail.state === 'withdrawn' ? chip('off', 'No longer valid') : chip('off', 'Message');
};

export function inboxPage(mails: readonly Listed[], to: string | null): string {
  const rows = mails
    .map(
      (mail) => `<li><a id="mail-${mail.id}" href="/mail/${mail.id}">
<span class="to">${escapeHtml(mail.to.join(', '))}</span>${shortTime(mail.sentDateTime)}
<span class="subject" lang="${escapeHtml(mail.language)}">${escapeHtml(mail.subject)}</span><span class="state">${state(mail)}</span></a></li>`,
    )
    .join('');
  const nothing = `<div class="card blank"><p><strong>No mail yet</strong></p>
<p class="empty">Invitations arrive here as soon as they are sent. Invite somebody in the <a href="/">Teams chat</a>.</p></div>`;
  const lead =
    to === null
      ? 'What partners find in their inboxes, newest first. This page refreshes by itself.'
      : `Mail for ${escapeHtml(to)}, newest first. <a href="/mail">Show everyone’s</a>`;
  return layout({
    title: 'Mailbox',
    active: '/mail',
    live: `/mail.json${to === null ? '' : `?to=${encodeURIComponent(to)}`}`,
    body: `<h1>Mailbox</h1><p class="lead">${lead}</p>
<div id="live">${mails.length === 0 ? nothing : `<ul class="inbox">${rows}</ul>`}</div>`,
  });
}

export function mailPage(mail: Listed): string {
  const copy = mail.cc.length === 0 ? '' : `<dt>Copy</dt><dd>${escapeHtml(mail.cc.join(', '))}</dd>`;
  const from = mail.from ?? `Microsoft Invitations on behalf of ${TENANT.name}`;
  const replyTo =
    mail.replyTo.length === 0 ? '' : `<dt>Answers to</dt><dd>${escapeHtml(mail.replyTo.join(', '))}</dd>`;
  return layout({
    title: mail.subject,
    active: '/mail',
    live: '/mail.json',
    body: `<p><a href="/mail">← Mailbox</a></p>
<article aria-labelledby="subject">
<header class="card" id="live"><h1 id="subject" lang="${escapeHtml(mail.language)}">${escapeHtml(mail.subject)}</h1>${state(mail)}
<dl class="head"><dt>From</dt><dd>${escapeHtml(from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to.join(', '))}</dd>${copy}${replyTo}
<dt>Sent</dt><dd>${shortTime(mail.sentDateTime)}</dd></dl></header>
<div class="card">${mail.kind === 'invitation' ? invitation(mail) : message(mail)}</div>
</article>`,
  });
}

function invitation(mail: Listed): string {
  const words = wordsFor(mail.language);
  return `<div lang="${escapeHtml(mail.language)}"><p class="caution">${words.caution}</p>
<p>${words.lead}</p>
<div class="org"><div class="mark" aria-hidden="true">LL</div>
<span><strong>${TENANT.name}</strong><br><span class="dim">${TENANT.domain}</span></span></div>
<p>${words.what}</p>
<p class="actions"><a class="button" href="${escapeHtml(mail.redeemUrl ?? '')}">${words.accept}</a></p>
<p class="dim">${words.unexpected}</p></div>`;
}

/** A frame is as high as what is in it, also when the window has changed. */
const WHOLE = `<script>
const frame = document.querySelector('iframe');
const fit = () => {
  frame.style.height = 'auto';
  frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px';
};
frame.addEventListener('load', fit);
addEventListener('resize', fit);
fit();
</script>`;

/**
 * What somebody else wrote stays in a frame that runs nothing; its links lead the whole window. It is of our origin
 * only so that it can be measured.
 */
function message(mail: Listed): string {
  const content = mail.body?.content ?? '';
  if (mail.body?.contentType === 'html') {
    const inside = `<base target="_top">${content.replace(/\bcid:([\w.@-]+)/g, (cid, id: string) => mail.inline[id] ?? cid)}`;
    return `<iframe title="Message" sandbox="allow-same-origin allow-top-navigation-by-user-activation" srcdoc="${escapeHtml(inside)}"></iframe>${WHOLE}`;
  }
  const linked = escapeHtml(content).replace(
    /https?:\/\/[^\s<]+/g,
    (link) => `<a href="${link}">${link}</a>`,
  );
  return `<pre>${linked}</pre>`;
}
