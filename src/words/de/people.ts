import type { Words } from '../words.ts';

/** Why somebody is not asked for, for who they are. */
export const peopleRefusals: Pick<Words['refusals'], 'own-domain' | 'account-disabled' | 'choice-gone'> = {
  'own-domain': ({ domain, restorable }, { plain, date }) =>
    restorable === undefined
      ? `Diese Adresse hat hier niemand, und ${plain(domain, 100)} gehört Ihrem eigenen Unternehmen: Kolleginnen und Kollegen werden nicht als Gäste eingeladen. Bitte prüfen Sie die Schreibweise. Es wurde nichts gesendet.`
      : `Das Konto dieser Person aus Ihrem Unternehmen wurde gelöscht. Ein Administrator kann es bis ${date(restorable)} wiederherstellen; als Gäste werden eigene Leute nicht eingeladen. Es wurde nichts gesendet.`,
  'account-disabled': ({ kind, name }, { plain }) =>
    `Das ${kind === 'guest' ? 'Gastkonto' : 'Konto'} von ${plain(name, 100)} ist für die Anmeldung gesperrt, Zugang würde also nichts nützen. Ein Administrator muss es zuerst in Entra entsperren; es wurde nichts beantragt.`,
  'choice-gone': () =>
    'Die ausgewählte Person hat diese Adresse nicht mehr. Es wurde nichts beantragt. Schreiben Sie **einladen** und die Adresse, um neu auszuwählen.',
};

/** The questions that come before anything is sent. */
export const warnings: Words['warnings'] = {
  kind: (account) => {
    const kind = { employee: 'intern', guest: 'Gast', 'external-member': 'externes Mitglied' }[account.kind];
    const state = account.invitation === 'pending' ? `${kind}, noch nicht angenommen` : kind;
    return account.enabled ? state : `${state}, gesperrt`;
  },
  several: {
    title: (address) => `Wer ist ${address}?`,
    text: 'Diese Adresse haben mehrere. Ich habe noch nichts beantragt.',
    label: 'Wen meinen Sie?',
    choice: (name, kind, upn) => `${name}, ${kind}: ${upn}`,
    error: 'Wählen Sie aus, wen Sie meinen.',
    more: (count) =>
      `${count === 1 ? '1 weitere Person hat' : `${count} weitere haben`} sie auch. Ein Administrator kann das aufräumen.`,
    choose: 'Für diese Person',
  },
  'near-miss': {
    title: (corrected) => `Meinten Sie ${corrected}?`,
    text: (domain, known) =>
      `${domain} ist hier neu und fast wie ${known}, das hier bekannt ist. Es wurde noch nichts gesendet.`,
    typed: 'Ihre Eingabe',
    known: 'Vielleicht',
    correct: 'Korrigieren',
    keep: 'So lassen',
  },
  deleted: {
    title: (address) => `${address} wurde hier gelöscht`,
    text: (name, until) => {
      const restore =
        until === undefined
          ? `Vielleicht kann ein Administrator ${name} noch wiederherstellen`
          : `Bis ${until} kann ein Administrator ${name} wiederherstellen`;
      return `${restore}, mit allem bisherigen Zugang. Eine neue Einladung legt ein neues Konto an, das bei null beginnt. Es wurde noch nichts gesendet.`;
    },
    anew: 'Neu einladen',
  },
  cancel: 'Abbrechen',
  asked: (address, resource) =>
    `Beantragt: ${address} zu ${resource}. Auf der Karte in diesem Chat sehen Sie, wie es weitergeht.`,
  notAsked: 'Ich habe nichts beantragt, und es wurde nichts gesendet.',
  mayI: {
    several: (address) => `${address} haben mehrere. Beim Beantragen zeige ich sie Ihnen zur Auswahl.`,
    nearMiss: (domain, known) =>
      `Achtung: ${domain} ist fast wie ${known}, das hier bekannt ist. Danach würde ich zuerst fragen.`,
    deleted: (name, until) =>
      `Achtung: ${name} wurde hier gelöscht${until === undefined ? '' : ` und lässt sich bis ${until} wiederherstellen`}. Danach würde ich zuerst fragen.`,
  },
};
