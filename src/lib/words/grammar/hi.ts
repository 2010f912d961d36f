import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { emptyWords, mixedWords } from '../empty-words.ts';
import { lightWords } from '../light-words.ts';
import { snowball } from './snowball.ts';

const others = 'कब कहाँ किसे किस कितना कितनी कितने कैसे कैसा क्या क्यों कौन चाहिए बताइए बताएँ में है हैं';

const ours = `अच्छा अच्छी अधिक अलग अवस्था असर आम आयु आवश्यक आसान उचित उदाहरण उपाय उम्र एक ऐसे कठिन कम कदम काम कारण खराब गलत छोटा छोटी छोटे
	जरूरी ज़रूरी ज्यादा ज़्यादा जल्दी जीवन तरीका तरीके ठीक थोड़ा दिन देना देर दूसरा नया नई पहला पहली पहले प्रकार प्रमुख प्रश्न फर्क  बड़ा
	बड़ी बड़े बदलाव बहुत बार बेहतर मदद महत्व महत्वपूर्ण महिला महीना महीने मात्र मामला मुख्य मरीज मरीज़ रोगी रोगियों लंबा व्यक्ति वर्ष विकल्प विशेष शुरू
	संख्या संभव सबसे समय समस्या सप्ताह सही सामान्य साल स्थिति हमेशा हफ्ता हफ्ते
	${[...lightWords].join(' ')}`;

/** Questions are asked in Latin letters, too. */
export const grammar = {
	...snowball(stemmer, [...stopwords, ...others.split(' '), ...emptyWords], ours),
	mixedWords,
};
