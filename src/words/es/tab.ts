import type { Words } from '../words.ts';
import { number, partners, plural } from './spanish.ts';

export const tab: Words['tab'] = {
  title: 'Usher',
  sections: { partners: 'Mis socios', waiting: 'Por decidir', help: 'Ayuda' },
  nav: 'Secciones',
  loading: 'Cargando…',
  outside: {
    title: 'Esta página está en Teams',
    lines: [
      'En Teams, elija Aplicaciones, busque Usher y ábralo: Mis socios es una pestaña junto a nuestro chat.',
      'Si es un socio, no necesita esta página. Use el enlace de su invitación.',
    ],
  },
  away: {
    title: 'Usher no responde',
    line: 'Compruebe su conexión, y después inténtelo de nuevo.',
  },
  tryAgain: 'Intentar de nuevo',
  signIn: {
    title: 'No sé quién es usted',
    line: 'Cierre Usher en Teams y ábralo de nuevo. Si eso no ayuda, avise a un administrador; mientras tanto, nuestro chat hace todo lo que hace esta pestaña.',
    code: 'Código',
  },
  directory: 'Ahora mismo no puedo mirarlo',
  turnedAway: 'Aquí no hay nada que ver',
  fault: {
    title: 'Algo ha fallado por mi parte',
    line: (reference) =>
      `Inténtelo de nuevo en un minuto. Si vuelve a ocurrir, dé esta referencia a un administrador: ${reference}`,
  },
  chat: 'Elija uno para abrir nuestro chat con una línea que muestra su tarjeta: pulse allí Intro.',
  partners: {
    search: 'Buscar',
    searchHint: 'Nombre o dirección',
    show: 'Mostrar',
    live: 'Actuales',
    whose: 'Pedidos',
    mine: 'Por mí',
    all: 'Por cualquiera',
    go: 'Buscar',
    found: (count) => `${number(count)} ${plural(count, 'encontrado', 'encontrados')}`,
    ending: (count) => `el acceso de ${number(count)} termina en los próximos 30\u00a0días`,
    newest:
      'Tiene muchos socios, así que he buscado entre los más recientes, y todos aquellos cuya dirección empieza así.',
    narrow: 'Hay más de los que cuento aquí. Busque una dirección para ver alguno de los demás.',
    none: 'Todavía nadie. Para dar acceso a un socio, escriba esto en nuestro chat:',
    noneSuch: 'Aquí no hay nadie. Pruebe otra palabra, o muestre otra cosa.',
    sponsor: (name) => `pedido por ${name}`,
    pages: 'Páginas',
  },
  waiting: {
    none: 'No tiene nada pendiente.',
    approvals: (count) =>
      count === 1 ? 'Una solicitud espera su decisión' : `${number(count)} solicitudes esperan su decisión`,
    inquiries: (count) =>
      count === 1 ? 'Una pregunta espera su respuesta' : `${number(count)} preguntas esperan su respuesta`,
    review: (count) =>
      count === 1
        ? '¿Aún se necesita el acceso de este socio?'
        : `¿Aún se necesita el acceso de estos ${partners(count)}?`,
    transfer: (from, count) =>
      count === 1 ? `¿Se ocupará de un socio de ${from}?` : `¿Se ocupará de ${partners(count)} de ${from}?`,
    until: (day) => `responder a más tardar el ${day}`,
    more: (count) => `Y ${number(count)} más. Escriba esto en nuestro chat para verlo todo:`,
  },
  help: {
    line: 'Escriba esto en nuestro chat. Elija uno para abrirlo allí, y cambie lo que quiera antes de pulsar Intro.',
    resources: 'Lo que puede pedir',
  },
  feed: {
    topic: 'Usher',
    partners: (count) => (count === 1 ? 'Un socio espera' : `${partners(count)} esperan`),
    approval: (sponsor, resource, term) => `${sponsor} pide acceso a ${resource}, ${term}`,
    review: (day) => `¿Aún se necesita el acceso? Responda a más tardar el ${day}`,
    transfer: (from) => `A ${from} le gustaría que se ocupara usted`,
    granted: (resource) => `Ya puede usar ${resource}`,
  },
};
