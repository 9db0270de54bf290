import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'es',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} le invita a ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `Recordatorio: ${sponsor} le invita a ${resource}`,
  endedSubject: ({ resource }) => `Su acceso a ${resource} ha terminado`,
  greeting: (name) => (name === undefined ? 'Hola:' : `Hola, ${name}:`),
  invited: (p) =>
    `${who(p)} le invita a ${p.resource}. Acepte la invitación y tendrá acceso aproximadamente un minuto después.`,
  reminded: (p) =>
    `${who(p)} le ha invitado a ${p.resource}, y la invitación sigue esperándole. Ha pasado la mitad del plazo; este es el único recordatorio.`,
  ended: (p, day) =>
    `Su acceso a ${p.resource}, que había pedido ${who(p)}, terminó el ${day}. No tiene que hacer nada.`,
  stillNeeded: ({ sponsor }) =>
    `¿Todavía lo necesita? Responda a este correo: su respuesta llega a ${sponsor}, que puede volver a pedir el acceso.`,
  writes: ({ sponsor }) => `${sponsor} le escribe:`,
  contact: ({ sponsor }) => `Para preguntas, ${sponsor} indica esta dirección:`,
  accept: 'Aceptar la invitación',
  signIn: ({ address }) =>
    `El enlace lleva a Microsoft, donde debe iniciar sesión como ${address}. Es solo para usted; por favor, no lo reenvíe.`,
  until: (when) => `Es válido hasta el ${when}.`,
  copy: 'Si el botón no funciona, copie esta dirección en su navegador:',
  check: {
    title: 'Cómo comprobar que este correo es auténtico',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'Su' : `Se envió desde ${sender}, y su`} botón lleva a ${host}. El correo en sí no pide ninguna contraseña.`,
      sponsorAddress === undefined
        ? `En caso de duda, pregunte a ${sponsor} por otra vía: un número o una dirección que ya tenga.`
        : `En caso de duda, pregunte a ${sponsor} (${sponsorAddress}) por otra vía: un número o una dirección que ya tenga.`,
    ],
    help: 'Más sobre las invitaciones:',
  },
  unexpected: ({ sponsor }) =>
    `¿No lo esperaba? Pregunte primero a ${sponsor}, pero no respondiendo a este correo. Si no hace nada, no ocurrirá nada.`,
};
