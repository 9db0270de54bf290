import type { Words } from '../words.ts';

export const compose: Words['compose'] = {
  dialogTitle: 'Usher',
  noAddress: 'En ese mensaje no hay ninguna dirección de correo. Escriba una aquí.',
  asked: (address, resource) => `Solicitud hecha: ${address}, acceso a ${resource}.`,
  question: (address) => `Sobre ${address} hay antes una pregunta: está en su propio chat con Usher.`,
  follow: 'La tarjeta de su propio chat con Usher muestra cómo sigue.',
  followSoon:
    'Su propio chat con Usher muestra cómo sigue. Si aún no lo tiene, agregue Usher en Teams; mientras tanto, se ocupa de la solicitud.',
  working:
    'Microsoft va lento ahora mismo. Sigo con ello, y le escribo en nuestro propio chat cuando esté hecho. No hace falta que lo envíe otra vez.',
  slow: 'Microsoft va lento ahora mismo. No se ha hecho nada. Inténtelo de nuevo en un minuto.',
  unknown: 'Esta versión de Usher no conoce ese comando. Un administrador puede actualizar la aplicación.',
  search: {
    empty:
      'Escriba una parte de la dirección o del nombre de un socio. Todavía no ha pedido acceso para nadie.',
    none: (text) => `No encuentro a nadie para «${text}» entre los socios para los que ha pedido acceso.`,
    noneOfAll: (text) => `No encuentro a nadie para «${text}».`,
    begin: 'Hay muchos socios: escriba la dirección desde el principio.',
    notForYou:
      'Aquí solo encuentran a un socio los administradores y quien pidió acceso para él. Un administrador puede permitirle pedir acceso para socios.',
  },
  shared: {
    sponsor: (name) => `${name} se ocupa aquí de este socio, y puede decirle más.`,
    refresh: 'Actualizar',
  },
};
