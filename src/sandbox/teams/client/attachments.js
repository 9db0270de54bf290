// Files: what people attach, what the bot offers, what it has sent.
import { h, icon } from './dom.js';

const KIND = 'application/vnd.microsoft.teams.';

const size = (bytes) => (bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024).toLocaleString()} KB`);

export function drawFile(message, attachment, index, busy, clicks) {
  const { contentType, contentUrl, name, content } = attachment;
  const box = h('div', { class: 'file' }, icon('file'));
  switch (contentType) {
    case `${KIND}file.download.info`:
    case `${KIND}card.file.info`:
      box.append(h('a', { href: contentUrl, download: name }, name));
      return box;
    case `${KIND}card.file.consent`: {
      const words = h(
        'div',
        {},
        h('b', {}, name),
        h('p', {}, `${content?.description ?? ''} (${size(content?.sizeInBytes ?? 0)})`),
      );
      box.append(words);
      const answered = message.consents[index];
      if (answered) words.append(h('p', {}, answered === 'accept' ? 'Allowed' : 'Declined'));
      else
        for (const [action, title] of [
          ['accept', 'Allow'],
          ['decline', 'Decline'],
        ])
          box.append(
            h(
              'button',
              {
                type: 'button',
                class: action === 'accept' ? 'primary' : '',
                disabled: busy !== undefined,
                onclick: () => clicks.consent(message, index, action),
              },
              title,
            ),
          );
      return box;
    }
    default:
      return h('div', { class: 'failed' }, `Teams shows no attachment of the type ${contentType} here.`);
  }
}
