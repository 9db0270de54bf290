import type { Feature } from '../../../usecases/ports.ts';

/** What is lost without each permission. */
export const lost: Readonly<Record<Feature, string>> = {
  people: 'no se encuentra a nadie en el directorio, así que nada funciona',
  invitations: 'no se invita a nadie; las invitaciones esperan',
  'roles-by-group': 'no se sabe quién puede pedir, aprobar o administrar por un grupo, así que nadie puede',
  'groups-not-owned': 'solo se dan y se quitan los grupos que pertenecen a Usher',
  'application-roles': 'los roles de aplicación no se dan ni se quitan',
  'directory-roles': 'los roles de directorio no se dan ni se quitan',
  'moving-accounts': 'una dirección cambiada recibe una cuenta propia',
  'blocking-accounts': 'los invitados a los que no les queda nada no se bloquean',
  'deleting-accounts': 'los invitados a los que no les queda nada no se eliminan',
  'own-mail': 'nuestro propio correo no sale',
  bounces: 'nadie se da cuenta de que nuestro correo vuelve sin entregarse, y no se pregunta al patrocinador',
  contacts: 'los contactos de correo no se muestran',
  'last-sign-in':
    'el último inicio de sesión no se muestra: las revisiones van sin él y nadie cuenta como inactivo',
  sponsors: 'los patrocinadores de un invitado en Entra siguen igual cuando otra persona se ocupa de él',
  policies: 'una directiva que deja fuera a los invitados solo se descubre cuando falla una invitación',
  installing: 'a quien no ha instalado Usher no se le puede avisar, y se pregunta al siguiente',
  'activity-feed': 'quien silenció el chat no se entera de nada hasta que lo mira',
};
