import { grammar } from '../../lib/words/grammar/all.ts';
import type { Word } from '../../lib/words/words.ts';

/** Whether a word is an everyday one of English, and no slip of another. */
export const isEveryday = ({ stem }: Pick<Word, 'stem'>): boolean =>
	things.has(stem) || qualities.has(stem);

/**
 * What an everyday word is in a query, or one that looks like it, if the site does not have it: one that says how something
 * is or is done only orders, and a thing may be asked of any subject. Neither is a name.
 */
export const everydayRole = ({ text, stem }: Pick<Word, 'text' | 'stem'>) =>
	things.has(stem)
		? 'aspect'
		: qualities.has(stem) || (text.length > 5 && endings.test(text))
			? 'light'
			: undefined;

/** Endings of words that say how. Other endings are those of symptoms, too: “snoring”, “drowsiness”, “palpitation”. */
const endings = /(?:al|ed|ent|ful|ic|id|ing|ive|less|ous|te)ly$/;

const stemsOf = (words: string): ReadonlySet<string> =>
	new Set(words.split(/\s+/).map((word) => grammar.stem(grammar.fold(word))));

/** None that a page may be about: “smile” and “heavy” are asked for. */
const qualities = stemsOf(
	`able above absolute accept access accurate achieve across actual adapt adjust adjusted administer admit advise
		afternoon age ago agree ahead aim alive alone along already although always amaze among amount answer anyone
		anyway apart apply appropriate argue arrive aside assess assign assist assume automatic average await aware
		awful bake base basic begin behind believe belong below beside beyond blame blank borrow bother bottom bought
		brave break brief bright broad build bury busy buy calculate call cancel catch certain cheap cheapest check
		cheer clarify clear clever click clue collect comfort commit complete conduct confirm connect constant contain
		continue contribute convert cook count cover crash crazy create current custom dare dear debate delete demand
		deny derive design desire detail determine devote differ dirty discover divide doubt down draw due eager earn
		edit effort eight eleven employ encourage engage enjoy enter entire equal equip equivalent escape essential
		establish estimate event exact exceed excellent excuse exist exit explore express extend extra extreme fair fake
		familiar fancy favourite fetch few fifth fifty fill final fine finish five follow forbid force forever formal
		former forty forward found four funny further gain gather gentle giant glad golden grab grand grant greet
		guarantee guess guilty halve handle handy happy hello hint hire horrible huge humble hundred hurry ignore
		imagine immediate imply inaction indeed individual infer inform insert inside insist install instance instead
		intend interest interpret invent invest invite join jolly judge keen kept latter launch lay leave lend link
		listen local loyal lucky maintain march mark marry match maybe measure meet memorise mend million mind mitigate
		modern modest modify moral motive mount mutual nasty near neat neither neutral nice nine nobody notice obey
		oblige obtain occupy offend omit oppose otherwise ought outside pack pair paired pass pay perfect perform
		perhaps permit plain plan plenty plural plus polite popular post pour practical praise prepare prescribe press
		pretty print prior private process produce promise promote prompt proper protect proud prove public pull
		purchase pure pursue push queue quick quiet quote ramp random rare reach read real recall receive record refuse
		regard register regret rely remark remember remind remote rent repeat reply report represent reserve respect
		respond restore retire return reveal review reward rich rise rival rob royal rude rush said save scare scene
		search second secure seek seize select sell send serve set settle seven shape shine shoot shout shut silly
		similar singular six sixth sixty slice slide slight slip smart smash solve specify speed spend spill spoil
		static steady steep stir stock strange strict strong stupid subject submit suffer suggest suit support swap
		sweep switch tackle tease ten tend text thank theme think third thirty thought thousand three tiny title told
		took total tough trick trust twelve twenty ugly ultimate unclear understand undo unfair unique unite unknown
		unlike urgent vague vain vast verify versus virtual visit wait warn wave wear weird welcome whatever whole wide
		wild win wipe wise wish wonder worth wrap write yell yesterday zero`
);

const things = stemsOf(
	`loading maintenance bolus titration breakthrough tapering weaning ceiling accident account actor advice air aircraft
		airline airport alarm animal art article aunt bag ball banana bank basket bat bath bathroom battery beach bed
		bedroom bee beer bell belt bike bill bird birthday block board boat bonus book boot bottle bowl box brand
		breakfast bridge brother bump button cake calculator calendar camera camp car career cart cash cat centre chain
		chair champ chance channel charge chat cheese chicken chief chip chocolate christmas church cinema circle city
		classroom climate clock clothes club coach coast coffee college colour comedy comma company concert contour coral
		corner cotton council country couple court craft credit crew crime crown culture cup currency dad dance daughter
		debt depth desk dinner discount dish dive doctor document dog door drama dream drink drive driver duck engine
		english estate evening exam expert factory family farm fashion father fear festival fight figure film finance fire
		fish flag flight floor flower fly food football forest forum frame friend fruit fuel fun furniture future gallery
		game gap garage garden gate gift glass goal golf government ground guard guest guide guitar gun gym hall hill
		history holiday home horse hotel house hunger husband ice industry insurance internet island jacket job journal
		journey jungle key kitchen lake lamp land language laptop law lawyer leader league leather lecture lesson letter
		leverage library lifespan loan lock love lump lunch machine magazine magic mail market marriage meal menu message
		metal milk mirror model molecule money moon morning mother motor mountain mouse movie mum museum music nanny
		nation news newspaper noise novel object ocean office opinion orange owner page paint panel paper parent park
		partner party password path phone photo piano pilot pipe planet plant player pocket police pool prayer prison
		prize product project property pub queen race rain rat recipe religion restaurant rice ring river road rock room
		sale sand school sea seat secretary server shake sheet ship shirt shoe shop shower sister sky snake snow society
		song spin sport spring staff station storm story street student summer sunday survey sweet swim symbol tea teach
		team technology teenager telephone television tennis theatre ticket tour tower town toy traffic train travel tree
		trip truck truth twin uncle union university vacation van vegan vegetarian vehicle village visa volunteer vote war
		watch weather web website wedding weekend wheel wife window winter wood word world writer yoga`
);
