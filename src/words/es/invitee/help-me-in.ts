import type { HelpFacts, HelpWords } from '../../help-types.ts';

const us = ({ company = 'la empresa que le invitó' }: HelpFacts): string => company;
const Us = ({ company = 'La empresa que le invitó' }: HelpFacts): string => company;

/** Por dónde empezar. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink ? 'con el botón de su página o con el enlace de aquí abajo' : 'con el botón de su página';
  return hasLink ? 'con el enlace de aquí abajo' : `como le indicó ${sponsor}`;
}

export const helpMeIn: HelpWords = {
  open: 'No funciona',
  page: {
    title: '¿Qué es lo que falla?',
    lines: ['Elija lo que ve: debajo se indica qué hacer. Si no basta, avise a la persona que le invitó.'],
  },
  complaint: {
    'no-mail': 'El correo de invitación no llega',
    'other-account': 'He iniciado sesión con otra cuenta',
    'own-tenant': 'Acabo en la página de mi propia empresa',
    'no-passcode': 'El código por correo no llega',
    'no-second-factor': 'Ya no tengo el teléfono o la aplicación que confirma mi inicio de sesión',
    blocked: 'Microsoft dice que no tengo acceso o que está bloqueado',
    'asks-password': 'Me piden una contraseña que nunca he tenido',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `Se envió a ${address}. Si no lee ese buzón, dígaselo a ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Busque un correo de «Microsoft Invitations»; su remitente empieza por invites@. A menudo está en el correo no deseado o en la cuarentena de su empresa.',
    'mail-from-us': (p) =>
      `Busque un correo de ${p.mailSender ?? us(p)}, también en el correo no deseado y en la cuarentena de su empresa.`,
    'mail-by-hand': ({ sponsor }) => `No se envió ningún correo: ${sponsor} le pasa el enlace. Pídaselo.`,
    'mail-earlier': (p) =>
      `No se envió un correo nuevo, porque ${us(p)} ya le había invitado antes. El correo anterior sigue siendo válido: busque «invites@» en su buzón.`,
    'mail-on-request': ({ sponsor }) =>
      `La última invitación ha caducado y no sale otra por sí sola. Pida una en su página; llega en cuanto ${sponsor} esté de acuerdo.`,
    'private-window': () =>
      'Abra la invitación en una ventana privada de su navegador, donde aún no hay ninguna sesión iniciada.',
    'private-window-again': () =>
      'Abra esta página en una ventana privada de su navegador, donde aún no hay ninguna sesión iniciada, y vaya desde allí a la aplicación.',
    'another-address': ({ sponsor }) =>
      `¿Prefiere usar otra dirección? Entonces ${sponsor} tiene que invitar a esa.`,
    'as-invited': ({ address }) => `Inicie sesión con ${address}, y con ninguna otra dirección.`,
    'as-entra': ({ address }) => `Escriba ${address} e inicie sesión como en su propia empresa.`,
    'as-microsoft': ({ address }) =>
      `Escriba ${address}. Si puede elegir, tome la cuenta personal, no la profesional o educativa.`,
    'as-google': ({ address }) => `Escriba ${address}. Pasará a Google e iniciará sesión allí.`,
    'as-facebook': ({ address }) => `Escriba ${address}. Pasará a Facebook e iniciará sesión allí.`,
    'as-passcode': ({ address }) =>
      `Escriba ${address}. No necesita contraseña: Microsoft le envía un código por correo.`,
    'as-company-page': ({ address }) =>
      `Escriba ${address}. Pasará a la página de inicio de sesión de su propia empresa.`,
    'home-link': (p) =>
      `Entre por ${us(p)}, no por su propia empresa: ${start(p)}. Un marcador antiguo no sirve.`,
    'switch-company': (p) =>
      `Si aun así se abre su propia empresa, pulse su foto, arriba a la derecha, y elija «Cambiar de organización» y ${us(p)}.`,
    'password-none': (p) => `${Us(p)} no le ha dado ninguna contraseña, y no la necesita.`,
    'password-of-application': ({ resource, sponsor }) =>
      `¿La pide ${resource} en un formulario propio? Busque «Iniciar sesión con Microsoft». Si no está, dígaselo a ${sponsor}.`,
    'code-where': ({ address }) =>
      `Microsoft lo envía solo a ${address}, y puede tardar unos minutos. Mire también en el correo no deseado y en la cuarentena de su empresa.`,
    'code-newest': () =>
      'Solo vale el código más reciente, durante media hora. Pídalo una sola vez y espérelo.',
    'code-mailbox': ({ sponsor }) =>
      `Si ese buzón no acepta correo de fuera, ${sponsor} tiene que invitar a otra dirección.`,
    'code-not-needed': () => 'Con su cuenta no se le envía ningún código por correo.',
    'code-is-factor': () =>
      'Un código por SMS o en una aplicación es su segundo factor. Vea «Ya no tengo el teléfono o la aplicación».',
    'code-of-microsoft': () =>
      'Usted inicia sesión con una cuenta Microsoft. Su código va al teléfono o a la dirección que dio a Microsoft; en «Otras formas de iniciar sesión» también vale su contraseña.',
    'factor-of-company': () =>
      '¿La página que lo pide lleva el nombre de su propia empresa? Entonces solo puede ayudarle su propio departamento de informática.',
    'factor-of-microsoft': () =>
      '¿Lo pide su cuenta Microsoft personal? Elija «No puedo usar esto en este momento» o vaya a account.microsoft.com.',
    'factor-of-provider': () =>
      '¿Lo pide Google o Facebook? Entonces solo ellos pueden ayudarle, en esa página.',
    'factor-of-ours': (p) =>
      `¿Lo pide en nombre de ${us(p)}? Entonces dígaselo a ${p.sponsor}. Allí el departamento de informática lo restablece, y usted lo configura de nuevo la próxima vez que inicie sesión.`,
    'blocked-read': () => 'Busque un código en la página de Microsoft. Empieza por AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020: es otra cuenta, no la invitada. Inicie sesión con ${address} en una ventana privada.`,
    'blocked-outbound': (p) =>
      `AADSTS500212, o «su administrador»: su propia empresa no le deja salir. Pida a su departamento de informática que permita el acceso a ${us(p)}${p.tenant === undefined ? '' : ` (inquilino ${p.tenant})`}.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 u otro código: ${us(p)} no le deja entrar. Dígaselo a ${p.sponsor}, con el código.`,
  },
  myApps: (p) => `Sus aplicaciones en ${us(p)}`,
  tell: (sponsor) => `Avisar a ${sponsor}`,
  told: (sponsor) => `${sponsor} sabe que esto no funciona.`,
  later: (sponsor) =>
    `Acaba de avisar a ${sponsor} de otra cosa. Dentro de diez minutos podrá avisar también de esto.`,
  complained: (sponsor) => ({
    title: 'Lo hemos transmitido',
    lines: [
      `${sponsor} ya sabe qué falla y qué puede ayudar. La respuesta llegará de su parte o como una nueva invitación.`,
      'No hace falta que lo diga otra vez.',
    ],
  }),
};
