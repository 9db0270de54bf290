import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

/** What may be wrong with the address that invitees come back to, for the doctor. */
export const urlFaults: Pick<
  Words['doctor']['faults'],
  'url-local' | 'url-unreachable' | 'url-certificate' | 'url-answers-otherwise'
> = {
  'url-local': ({ subject }) =>
    said(
      `${subject} es solo esta máquina: ningún invitado llega ahí desde fuera.`,
      'Para los invitados, ponga en PUBLIC_URL una dirección https.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} no responde desde aquí (${detail}), así que los invitados quizá no lleguen a ninguna parte.`,
      `Inicie Usher (npm run serve) y pruebe aquí curl -I ${subject}/healthz; compruebe DNS, firewall y proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `El certificado de ${subject} no es válido (${detail}), así que los navegadores advierten a los invitados.`,
      `Renuévelo donde termina TLS, para el nombre ${subject} y con toda su cadena; openssl s_client lo muestra.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz responde ${detail} en lugar de 200: ahí hay otra cosa.`,
      'Dirija PUBLIC_URL, o el proxy que hay detrás, a Usher.',
    ),
};
