import type { LetterWords } from '../../types.ts';

export const letter: LetterWords = {
  language: 'es',
  subject: ({ sponsor, resource }) => `${sponsor} le invita a ${resource}`,
  greeting: (name) => (name === undefined ? 'Buenos días:' : `Buenos días, ${name}:`),
  invited: ({ sponsor, resource }) =>
    `${sponsor} le invita a ${resource}. Acepte la invitación y tendrá acceso aproximadamente un minuto después.`,
  writes: ({ sponsor }) => `${sponsor} le escribe:`,
  accept: 'Aceptar la invitación',
  signIn: ({ address }) =>
    `El enlace lleva a Microsoft, donde debe iniciar sesión como ${address}. Es solo para usted; por favor, no lo reenvíe.`,
  until: (when) => `Es válido hasta el ${when}.`,
  copy: 'Si el botón no funciona, copie esta dirección en su navegador:',
  unexpected: ({ sponsor }) =>
    `¿No lo esperaba? Pregunte a ${sponsor} respondiendo a este mensaje. Si no hace nada, no ocurrirá nada.`,
};
