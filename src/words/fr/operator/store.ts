import type { Words } from '../../words.ts';
import { said } from './diagnosis.ts';

/** What may be wrong with the store, for the doctor. */
export const storeFaults: Pick<
  Words['doctor']['faults'],
  Extract<keyof Words['doctor']['faults'], `store-${string}` | `cosmos-${string}`>
> = {
  'store-unusable': ({ detail }) => said('Le stockage est inutilisable.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Tout le monde sur cette machine peut lire ${subject}.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} n’accepte pas la clé ou l’identité d’Usher, rien ne fonctionne donc.`,
      `Écrivez la clé du compte dans COSMOS_KEY : ${detail}. Sans clé, vérifiez AZURE_TENANT_ID et AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher n’a pas le droit de lire la base de données de ${subject}, rien ne fonctionne donc.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `Le pare-feu de ${subject} ne laisse pas entrer cette machine, rien ne fonctionne donc.`,
      `Portail Azure › le compte Cosmos DB › Réseau ; ou ${detail}, avec les adresses autorisées aujourd’hui et celle de cette machine.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} ne répond pas (${detail}), rien ne fonctionne donc.`,
      `Vérifiez COSMOS_ENDPOINT, et permettez à cette machine de le joindre : essayez ici curl -I ${subject}.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `Il n’y a pas encore de base de données ${subject}.`,
      `Démarrez Usher : il la crée, ou dit comment. À la main : ${detail} (dans un compte serverless, sans --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `Le conteneur ${subject} n’est pas dans la base de données.`,
      `Démarrez Usher : il le crée, ou dit comment. À la main : ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(
      `Il manque des index à un conteneur Cosmos DB, les requêtes coûtent donc plus cher ou sont refusées (${subject}).`,
      detail,
    ),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(
      `Un conteneur Cosmos DB a des index qu’aucune requête n’utilise, les écritures coûtent donc plus cher (${subject}).`,
      detail,
    ),
  'cosmos-not-writable': ({ subject, detail }) =>
    said(`Usher n’a pas le droit d’écrire dans ${subject}.`, detail),
  'cosmos-regions': ({ detail }) =>
    said(
      'Le compte écrit dans plusieurs régions, deux réplicas pourraient donc gagner le même changement.',
      detail,
    ),
  'cosmos-consistency': ({ subject, detail }) =>
    said(
      `La cohérence par défaut du compte est plus faible que Session, Usher ne démarre donc pas (${subject}).`,
      detail,
    ),
};
