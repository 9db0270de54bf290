import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

/** What may be wrong with the address that invitees come back to, for the doctor. */
export const urlFaults: Pick<
  Words['doctor']['faults'],
  'url-local' | 'url-unreachable' | 'url-certificate' | 'url-answers-otherwise'
> = {
  'url-local': ({ subject }) =>
    said(
      `${subject} n’est que cette machine : aucun invité ne peut s’y rendre de l’extérieur.`,
      'Pour les invités, donnez à PUBLIC_URL une adresse https.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} ne répond pas d’ici (${detail}), les invités risquent de n’arriver nulle part.`,
      `Démarrez Usher (npm run serve) et essayez ici curl -I ${subject}/healthz ; vérifiez le DNS, le pare-feu et le proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `Le certificat de ${subject} n’est pas valide (${detail}), les navigateurs avertissent donc les invités.`,
      `Renouvelez-le là où TLS se termine, pour le nom ${subject} et avec toute sa chaîne ; openssl s_client le montre.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz répond ${detail} au lieu de 200 : autre chose s’y trouve.`,
      'Dirigez PUBLIC_URL, ou le proxy derrière, vers Usher.',
    ),
};
