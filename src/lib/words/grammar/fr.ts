import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { snowball } from './snowball.ts';

const others = 'combien comment explique faut nomme où pourquoi quand quel quelle quelles quels';

const lightWords = `adapté adulte âge aide an année années ans apparaît approche bien bon bonne but cas cause change changement choix classe clé complet
	correct court courant début décision dépend devenir dernier différence différences difficile disponible doit donne durée effet efficace éviter
	exemple existe façon facile faible faux femme fois fonction forme formes fort fréquence fréquent fréquente fréquents général genre grand grande
	grave groupe habituel haut homme important importante importance indiqué inférieur jour jours léger lent lieu long longue majeur manière mauvais
	meilleur meilleure mesure mesures méthode mieux mineur mois moment montre moyen nécessaire nombre normal nouveau nouvelle occasion option options ordre
	partie patient patiente patients permet personne personnes petit petite pire plusieurs point points possible précoce premier première présente
	principal principale principaux problème problèmes question raison rapide rare recommandé règle résultat résultats rôle semaine semaines servir seul
	simple situation souvent suffisant suivant suivante suivants supérieur sûr tard temps toujours type types unique usage usuel utile utilise valeur
	valeurs vie vrai`;

export const grammar = {
	...snowball(stemmer, [...stopwords, ...others.split(' ')], lightWords),
	ions: 'calcium chlorure cuivre fer potassium lithium magnesium sodium zinc',
};
