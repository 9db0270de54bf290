import type { Words } from '../words.ts';
import { options } from './options.ts';
import { counted, listed } from './spanish.ts';
import { welcome } from './welcome.ts';

export const replies: Words['replies'] = {
  sent: 'Enviado. La tarjeta de este chat sigue la solicitud.',
  formSent: (name) => `${name} ya envió este formulario, así que no se ha enviado nada dos veces.`,
  sentBy: (name) => `${name} envió este formulario.`,
  nothingChanged: 'No se ha cambiado nada.',
  tryAgain: (span) => `No se ha cambiado nada. Inténtelo de nuevo dentro de ${span}.`,
  again: (address) => `Ya tengo esta solicitud para ${address}.`,
  nothingToRemove: {
    known: (address) => `${address} no tiene acceso a través de Usher, así que no hay nada que quitar.`,
    unknown: (address) =>
      `No conozco a nadie con la dirección ${address}, así que no hay nada que quitar. Compruebe la ortografía.`,
  },
  done: {
    cancelled: (address, resource) =>
      `La solicitud para ${address} (${resource}) se ha retirado. Su enlace ya no funciona.`,
    cancelledUnsent: (address, resource) =>
      `La solicitud para ${address} (${resource}) se ha retirado. No se ha enviado nada.`,
    resent: (address, resource) => `Una nueva invitación a ${resource} va de camino a ${address}.`,
    handed: (address) =>
      `Le he enviado en nuestro propio chat un nuevo enlace para ${address}, para que se lo pase.`,
    restored: (address, _where) =>
      `La cuenta de ${address} se mantiene como estaba. El historial dice desde cuándo.`,
    extended: (address, until) => `${address} tiene ahora acceso hasta el ${until}.`,
    extendedForEver: (address) => `${address} tiene ahora acceso sin fecha de fin.`,
  },
  delegation: {
    none: 'Ahora nadie sustituye a nadie. Para cuando no esté usted: **delegar a bea@example.com hasta el 31 de marzo de 2027**',
    title: 'Quién decide por quién:',
    line: (from, to, day) => `${to} por ${from}, hasta el ${day}`,
    left: (from) => ` (ya no trabaja aquí, así que se pregunta a ${from})`,
    setBy: (name) => `, como dispuso ${name}`,
    set: (from, to, day) =>
      `${to} decide por ${from ?? 'usted'} hasta el ${day}. Todos pueden verlo con **delegaciones**; ${from === undefined ? '**delegación terminar**' : `**delegate ${from} stop**`} le pone fin.`,
    notTold: (to) => `No he podido avisar a ${to}: dígaselo usted.`,
    ended: 'Vuelve a decidir usted.',
    endedFor: (from) => `${from} vuelve a decidir sin sustituto.`,
    forYou: (from, day) =>
      `Usted decide por ${from} hasta el ${day}. Lo que ya espera está en **aprobaciones**; las nuevas solicitudes le llegan por sí solas.`,
  },
  mayI: {
    atOnce: {
      employee: (who, where) =>
        `Sí: ${who} es un empleado, y recibe el acceso a ${where} enseguida, sin aprobación.`,
      'no-approvers': (who, where) =>
        `Sí: nadie tiene que aprobar el acceso a ${where}; la invitación a ${who} sale en cuanto lo pida.`,
    },
    approval: (who, where) => `Puede pedirlo: el acceso de ${who} a ${where} necesita aprobación.`,
    first: (people, stages) =>
      stages === 1
        ? `Se preguntaría a ${people}.`
        : `Se preguntaría primero a ${people}, en la primera de ${stages} fases.`,
    reason: 'Tendrá que indicar el motivo.',
    inPlace: (name, whom) => `${name} (en lugar de ${whom})`,
    nobody: 'Ahora mismo solo se podría preguntar a los administradores.',
    usually: (span) => `Últimamente una decisión ha tardado por lo general ${span}.`,
    never: 'Últimamente no ha habido decisiones con las que comparar.',
  },
  span: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'un minuto';
    if (minutes < 90) return counted(minutes, 'minuto', 'minutos');
    const hours = Math.round(minutes / 60);
    return hours < 36 ? counted(hours, 'hora', 'horas') : counted(Math.round(hours / 24), 'día', 'días');
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'A partir de ahora, las tarjetas de aprobación llegan a este canal.',
  approvalsQuiet:
    'Ya no recibirá tarjetas de aprobación. **aprobaciones** muestra lo que le espera, y puede seguir decidiendo. Si no se puede preguntar a nadie más, la tarjeta le llega de todos modos. **aprobaciones activadas** devuelve las tarjetas.',
  approvalsOn: 'Vuelve a recibir tarjetas de aprobación. **aprobaciones** muestra lo que le espera ahora.',
  auditHere:
    'A partir de ahora, cada decisión y cada acceso concedido o quitado se comunica en este canal. Aquí no hay ningún botón que pulsar.',
  auditElsewhere:
    'Escriba esto en el canal donde se deba comunicar, y mencióneme allí. Tiene que ser un canal estándar: Teams no me deja entrar en los privados ni en los compartidos.',
  approvalsElsewhere:
    'Escriba esto en el canal que vaya a recibir las tarjetas de aprobación, y mencióneme allí. Tiene que ser un canal estándar: Teams no me deja entrar en los privados ni en los compartidos.',
  approvalsNotHere:
    'Este canal es privado o compartido, y puede que Teams no entregue en él mis tarjetas. No se ha cambiado nada. Escriba esto en un canal estándar, y mencióneme allí; un equipo privado las deja entre sus miembros.',
  fileInChannel: 'Los archivos solo me llegan en nuestro propio chat. Envíelo allí.',
  inquiryUnknown: 'Ya no sé qué preguntaba esta tarjeta. Escriba **revisiones** para ver lo que le espera.',
  staleCard:
    'No conozco esta tarjeta. No se ha cambiado nada. Escriba **estado** y la dirección para ver en qué situación está.',
  listInChannel: 'Las listas de socios son para nuestro propio chat. Envíe la suya allí.',
  oneFile: 'Las listas, de una en una, por favor. No se ha enviado nada. Envíeme solo la primera.',
  exportNotForYou:
    'Los administradores, los auditores y los propietarios de un recurso exportan lo que consta. **historial anna@partner.com** le muestra lo que consta de un socio suyo.',
  timeNotUnderstood:
    'No entiendo esa fecha. Escríbala como 3 de noviembre de 2026, o 3 de noviembre de 2026 14:05.',
  incomplete: (example) => `¿A quién se refiere? Pruebe: \`${example}\``,
  unknown: (text, nearest, example) => {
    if (nearest === undefined)
      return `No he entendido «${text}». Pruebe: \`${example}\`, o escriba \`ayuda\`.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `A \`${nearest}\` le falta algo. Pruebe: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `No lo he entendido todo en «${text}», así que no he hecho nada. Pruebe: \`${example}\``
      : `No he entendido «${text}». ¿Quería decir \`${nearest}\`? Pruebe: \`${example}\``;
  },
  meant: (text) => `No he entendido «${text}», así que no he hecho nada. ¿Quería decir esto?`,
  called: (name) => `Con «${name}», ¿se refiere a una de estas líneas?`,
  which: (name) => `Hay más de un «${name}». ¿A cuál se refiere?`,
  talk: {
    thanks: 'De nada.',
    ok: 'De acuerdo. No he hecho nada; escriba **ayuda** para ver lo que sé hacer.',
    bye: 'Hasta pronto.',
    who: 'Soy Usher, un bot: doy a los socios acceso a las aplicaciones de su empresa, y se lo quito después. Escriba **ayuda** para ver lo que sé hacer.',
  },
  several: (first) =>
    `Un comando por mensaje, por favor. Todavía no he hecho nada: envíe primero «${first}», y después el siguiente.`,
  wrongTenant: 'Solo trabajo para la gente de una empresa, y usted escribe desde otra.',
  guestCaller:
    'Solo trabajo para los empleados de esta empresa, y su cuenta viene de fuera. Hable con la persona que le invitó.',
  callerUnknown: 'No le encuentro en el directorio de esta empresa, así que no puedo hacer nada por usted.',
  working: 'Estoy en ello. Tarda más de lo habitual; responderé aquí en cuanto pueda.',
  underWay:
    'He recibido esto dos veces y lo hago una. Escriba **estado** y la dirección para ver el resultado.',
  storeAway:
    'Ahora mismo no puedo acceder a mis registros, así que no sé si se ha hecho. Inténtelo de nuevo en un minuto: nada se hace dos veces.',
  stopping:
    'Tengo que parar un momento y no he podido terminar esto. Lo hecho, hecho está. Inténtelo de nuevo en un minuto.',
  notUnderstood: 'No lo he entendido todo, así que no se ha cambiado nada. Inténtelo de nuevo.',
  refresh: {
    hidden: 'Esta tarjeta es para las personas a las que concierne.',
    unknown:
      'Ya no sé de qué trataba esta tarjeta. Escriba **estado** y la dirección para ver en qué situación está.',
    later: 'Esta tarjeta no se ha podido actualizar ahora mismo. Lo estará cuando vuelva a mirarla.',
  },
  fault: (reference) =>
    `Algo ha fallado por mi parte. Inténtelo de nuevo en un minuto. Si vuelve a ocurrir, dé esta referencia a un administrador: ${reference}`,
  language: {
    title: (name) => `Le escribo en ${name}.`,
    asChosen: 'Así lo eligió usted. Con **idioma automático** vuelvo al idioma de su Teams.',
    asTeams: 'Es el idioma de su Teams. Puede elegir otro.',
    unknown: (said) => `Todavía no hablo «${said}».`,
  },
  ask: (names) => `Pregunte a ${names}.`,
  languageInChat: 'Dígamelo una vez en nuestro propio chat; entonces vale en todas partes.',
  whoami: {
    title: (name) => `Usted es ${name}`,
    asks: 'Puede pedir acceso para socios.',
    approves: 'Decide sobre las solicitudes de otras personas.',
    administers: 'Administra Usher: puede ver y cambiar las solicitudes de todos.',
    owns: (resources) =>
      `Es propietario de ${listed(resources)}: ahí puede ver y cambiar las solicitudes de todos.`,
    nothing:
      'Aquí no puede pedir acceso, aprobar ni administrar. Un administrador puede agregarle a un grupo que sí pueda.',
  },
  help: {
    title: 'Qué escribir',
    ...welcome,
    approves: 'Las tarjetas de aprobación le llegan por sí solas. Cuenta la primera decisión.',
  },
};
