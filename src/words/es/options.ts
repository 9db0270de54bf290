import type { Words } from '../words.ts';

export const options: {
  readonly form: Pick<
    Words['cards']['form'],
    | 'more'
    | 'delivery'
    | 'deliveries'
    | 'personalMessage'
    | 'personalMessageHint'
    | 'cc'
    | 'ccHint'
    | 'invitedAs'
    | 'invitedAsChoices'
    | 'usualLanguage'
  >;
  readonly change: Words['cards']['change'];
} & Pick<Words['replies'], 'link' | 'termsLink'> = {
  form: {
    more: 'Más opciones',
    delivery: 'Cómo se envía la invitación',
    deliveries: {
      microsoft: 'Correo de Microsoft',
      own: 'Nuestro propio correo',
      link: 'Deme el enlace y lo paso yo',
    },
    personalMessage: 'Mensaje en nuestro correo (opcional)',
    personalMessageHint: 'Hola, Anna: este es el acceso del que hablamos.',
    cc: 'Copia del correo a (opcional)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Cuenta',
    invitedAsChoices: {
      guest: 'Un invitado, como siempre',
      member: 'Un miembro de nuestro directorio',
    },
    usualLanguage: 'Inglés, o lo que decida Microsoft',
  },
  change: {
    title: (address) => `¿Cambiar la dirección de ${address}?`,
    what: {
      waiting:
        'Para la nueva dirección se hace una nueva solicitud. La de la dirección anterior se retira ahora.',
      invited:
        'Para la nueva dirección se hace una nueva solicitud. La invitación a la anterior deja de ser válida ahora.',
      accepted:
        'Para la nueva dirección se hace una nueva solicitud. Hasta que se apruebe, la anterior aún puede recibir su acceso.',
      granted:
        'Para la nueva dirección se hace una nueva solicitud. Hasta que se apruebe, se mantiene el acceso con la anterior.',
    },
    resource: 'Acceso a',
    address: 'Nueva dirección',
    addressHint: 'anna@new.com',
    addressError: 'Escriba una dirección de correo, como anna@partner.com.',
    reason: 'Motivo (opcional)',
    reasonRequired: 'Motivo',
    reasonHint: 'Ha cambiado de empresa',
    send: 'Enviar solicitud',
  },
  link: (address, resource, until, url) =>
    `Este es el enlace de invitación de ${address} a ${resource}. Páselo usted a esa persona, y a nadie más: quien lo abra tiene que iniciar sesión como ${address}. Es válido hasta el ${until}. No lo abra usted.\n\n\`${url}\``,
  termsLink: (address, resource, url) =>
    `${address} ya tiene aquí una cuenta de invitado, y debe aceptar las condiciones de ${resource} antes de tener acceso. Este es el enlace a ellas. Páselo a ${address}, y a nadie más. No lo abra usted.\n\n\`${url}\``,
};

export const optionRefusals: Pick<
  Words['refusals'],
  | 'not-longer'
  | 'member-by-administrators'
  | 'cc-without-mail'
  | 'message-without-own-mail'
  | 'message-too-long'
  | 'same-address'
  | 'employee-address'
> = {
  'not-longer': ({ until }, { date }) =>
    `El acceso ya dura hasta el ${date(until - 1)}, y al prolongarlo solo puede durar más. No se ha cambiado nada. Para ponerle fin antes, escriba **quitar** y la dirección.`,
  'member-by-administrators': () =>
    'Solo un administrador puede invitar a alguien como miembro de nuestro directorio. Invite a esa persona como invitado, o consulte a un administrador.',
  'cc-without-mail': () =>
    'Si el enlace lo pasa usted, no se envía ningún correo, así que no hay nada que copiar. Deje esto vacío, o elija un correo.',
  'message-without-own-mail': () =>
    'Solo nuestro propio correo lleva un mensaje suyo. Deje esto vacío, o elija nuestro propio correo.',
  'message-too-long': ({ limit }) => `El mensaje no debe superar los ${limit}\u00a0caracteres.`,
  'same-address': () => 'Esta es la dirección que ya consta. Escriba la nueva.',
  'employee-address': () =>
    'Es el acceso de un empleado: solo su propia empresa puede cambiar su dirección. Para mover el acceso, escriba **invitar** y la nueva dirección, y después **quitar** y la anterior.',
};

export const chatClosed =
  'El enlace solo llega al chat personal de quien lo pasa, y ahí no puedo escribir. Basta con que abra nuestro chat y diga hola.';
