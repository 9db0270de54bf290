import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

export const grantPage: GrantPageWords = {
  language: 'es',
  name: 'Español',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Acceso concedido',
    lines: [
      `Ya tiene acceso a ${resource}.`,
      hasLink
        ? 'Inicie sesión allí con la cuenta que acaba de usar. Puede tardar un minuto en abrirse todo.'
        : 'Puede cerrar esta página. Abra la aplicación como le indicó la persona que le invitó, con la cuenta que acaba de usar.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'Ya tiene acceso',
    lines: [
      `El acceso a ${resource} ya se concedió antes. No tiene que hacer nada más aquí.`,
      hasLink
        ? 'Inicie sesión allí con la cuenta invitada.'
        : 'Puede cerrar esta página. Abra la aplicación como le indicó la persona que le invitó.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Acepte primero la invitación',
    lines: [`El acceso a ${resource} está preparado, pero la invitación aún no se ha aceptado.`],
    steps: [
      'Abra el correo de invitación, o el enlace de invitación que recibió.',
      'Acepte la invitación e inicie sesión con la dirección invitada.',
      'Después volverá aquí automáticamente. Si la acaba de aceptar, espere unos segundos e inténtelo de nuevo.',
    ],
  }),
  expired: {
    title: 'Este enlace de invitación ha caducado',
    lines: [
      'Un enlace de invitación solo funciona durante un tiempo limitado, y este ya ha vencido.',
      'Pida una nueva invitación a la persona que le invitó.',
    ],
  },
  ended: {
    title: 'Esta invitación ya no es válida',
    lines: [
      'Se retiró, o el acceso que daba ha terminado.',
      'Si todavía necesita acceso, pida una nueva invitación a la persona que le invitó.',
    ],
  },
  unknown: {
    title: 'Este enlace no es válido',
    lines: [
      'Quizá se cortó al copiarlo, o una invitación más reciente lo ha sustituido.',
      'Use el enlace del correo de invitación más reciente. Si tampoco funciona, consulte a la persona que le invitó.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'No hemos podido terminar',
    lines: [
      'El servicio que abre el acceso no responde. No se ha perdido nada: su invitación sigue siendo válida.',
      `Esta página lo intentará de nuevo en ${seconds === 1 ? 'un segundo' : `${seconds}\u00a0segundos`}. Puede dejarla abierta.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'Demasiadas visitas a la vez',
    lines: [
      'Esta página se acaba de abrir muchas veces desde su red. No se ha perdido nada: su invitación sigue siendo válida.',
      `Esta página lo intentará de nuevo en ${seconds === 1 ? 'un segundo' : `${seconds}\u00a0segundos`}. Puede dejarla abierta.`,
    ],
  }),
  fault: {
    title: 'Algo ha fallado por nuestra parte',
    lines: [
      'Su invitación sigue como estaba. Inténtelo de nuevo dentro de unos minutos.',
      'Si vuelve a ocurrir, dé esta referencia a la persona que le invitó.',
    ],
  },
  noPage: {
    title: 'Aquí no hay ninguna página',
    lines: ['Si le han invitado, use el enlace del correo de invitación más reciente.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'Aquí una empresa da y retira a sus socios el acceso a sus aplicaciones.'
        : `Aquí ${company} da y retira a sus socios el acceso a sus aplicaciones.`,
      'Si le han invitado, use el enlace del correo de invitación. Si tiene preguntas, diríjase a la persona que le invitó.',
      'Si trabaja aquí, escriba a Usher en Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Abra su enlace otra vez',
    lines: [
      'No se ha cambiado nada. Esta dirección por sí sola no hace nada: use el enlace del correo de invitación.',
    ],
  },
  badAddress: {
    title: 'Esta dirección no es correcta',
    lines: ['No se ha cambiado nada. Use el enlace del correo de invitación más reciente, sin modificarlo.'],
  },
  busyForm: (seconds) => ({
    title: 'Demasiadas visitas a la vez',
    lines: [
      'Esta página se acaba de usar muchas veces desde su red, así que no se ha cambiado nada.',
      `Vuelva atrás e inténtelo de nuevo en ${seconds === 1 ? 'un segundo' : `${seconds}\u00a0segundos`}.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'Hemos pedido una nueva invitación',
      lines: [
        `${sponsor} tiene su solicitud. Cuando la acepte, recibirá una nueva invitación del mismo modo que la anterior.`,
        'No hace falta que la pida otra vez.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'Hemos pedido que se prolongue su acceso',
      lines: [
        `${sponsor} tiene su solicitud. Hasta que decida, su acceso sigue igual; la nueva fecha aparecerá en esta página.`,
        'No hace falta que lo pida otra vez.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) => `Ha pedido una nueva invitación a ${sponsor}. La recibirá cuando se acepte.`,
    longer: (sponsor) =>
      `Ha pedido a ${sponsor} que se prolongue su acceso. La nueva fecha aparecerá aquí cuando se acepte.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: '¿Renunciar a su acceso?',
    lines: [
      `Ya no podría abrir ${resource}. Se lo comunicaremos a ${sponsor}.`,
      'Todavía no se ha cambiado nada.',
    ],
  }),
  left: (resource, sponsor) => ({
    title: 'Estamos retirando su acceso',
    lines: [
      `En un minuto, aproximadamente, ya no podrá abrir ${resource}. Se lo comunicamos a ${sponsor}.`,
      'Puede cerrar esta página.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'No hay nada que cambiar',
    lines: [
      'No se ha cambiado nada. Su página indica en qué situación está su acceso.',
      'Si ha recibido una invitación más reciente, use el enlace de ese correo.',
    ],
  },
  forms: {
    'new-link': 'Pedir una nueva invitación',
    longer: 'Pedir más tiempo de acceso',
    leave: 'Renunciar a mi acceso',
    confirmLeave: 'Sí, renunciar a mi acceso',
  },
  helpMeIn,
  back: 'Volver a su página',
  facts: {
    sponsor: 'Le invita',
    resource: 'Acceso a',
    description: 'Qué es',
    until: 'Último día',
    noEnd: 'Sin fecha de fin',
  },
  help: 'Ayuda',
  languages: 'Idioma',
  toApplication: 'Ir a la aplicación',
  tryAgain: 'Intentar de nuevo',
  tryNow: 'Intentar ahora',
  reference: 'Referencia',
  about: 'Acceso de invitado. Está aquí porque alguien le invitó a trabajar en equipo.',
};
