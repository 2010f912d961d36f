import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { snowball } from './snowball.ts';

const others = 'cómo cuál cuáles cuándo cuánto cuánta dónde explica hay nombra qué quién'.split(
	' '
);

const lightWords = `adecuado adulto afecta alta alto año años aparece ayuda baja bajo bien buena bueno cambio cambios caso casos causa clase común comunes
	correcto corta corto cuidado decisión deja depende desarrolla día días diferencia diferencias difícil disponible edad ejemplo elección encontrar
	enfoque evitar existe fácil falso forma formas frecuente frecuentes frecuencia función general gran grande grupo hace hacer hombre importante
	importancia incluye indica largo leve lugar malo manera mayor mayoría medida mejor menor mes meses método mujer mundo necesario normal nueva nuevo
	número opción opciones orden paciente pacientes parte paso pasos pequeño persona personas peor posible presenta principal principales probable problema
	problemas produce pronto punto rápido rara raro razón recomendado regla relación requiere resultado resultados semana semanas señala siempre siguiente
	siguientes simple situación suele suficiente tarde tiempo tipo tipos toma total trata último único útil usa uso usual utiliza valor valores varios vez
	veces verdadero vida`;

export const grammar = {
	...snowball(stemmer, [...stopwords, ...others], lightWords),
	ions: 'calcio cloruro cobre hierro potasio litio magnesio sodio zinc',
};
