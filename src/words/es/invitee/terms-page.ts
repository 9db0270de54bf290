import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Lea primero las condiciones',
    lines: [
      `El acceso a ${resource} está preparado. Se abrirá en cuanto acepte las condiciones.`,
      `Su respuesta se guarda con la fecha. Si no las acepta, se avisará a ${sponsor}.`,
    ],
  }),
  anew: (resource) => ({
    title: 'Las condiciones han cambiado',
    lines: [
      `Usted tiene acceso a ${resource} y lo conserva. Lea las nuevas condiciones e indique si las acepta.`,
    ],
  }),
  read: 'Leer las condiciones (en otra pestaña)',
  tick: (version) => `He leído las condiciones (versión ${version}) y las acepto.`,
  agree: 'Aceptar y obtener acceso',
  agreeAnew: 'Aceptar',
  decline: 'No las acepto',
  declined: (resource, sponsor) => ({
    title: 'No ha aceptado las condiciones',
    lines: [
      `Por eso no se ha abierto el acceso a ${resource}. Se ha avisado a ${sponsor}.`,
      'Si cambia de opinión, vuelva a su página y acéptelas allí.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'No ha aceptado las condiciones',
    lines: [
      `Su acceso a ${resource} se mantiene. Se ha avisado a ${sponsor}, que puede retirarlo.`,
      'Si cambia de opinión, vuelva a su página y acéptelas allí.',
    ],
  }),
  declinedBefore: 'Usted rechazó estas condiciones. Si ha cambiado de opinión, todavía puede aceptarlas.',
};
