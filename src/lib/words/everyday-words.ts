import { grammar } from './grammar/all.ts';
import type { Word } from './words.ts';

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

/** Endings of words that are no names. */
const endings = /(?:ing|ly|ness|ment|tion|sion|less|ful|able|ible|ous|ward)s?$/;

const stemsOf = (words: string): ReadonlySet<string> =>
	new Set(words.split(/\s+/).map((word) => grammar.stem(grammar.fold(word))));

const qualities = stemsOf(
	`able above absolute accept access accurate achieve across actual administer afternoon age ago agree ahead aim
		alive alone along already although always among amount answer anyone anyway apart apply appropriate assist
		assume attempt attend automatic average aware back balance base basic bear beat begin behind believe below
		beyond blank bold bottom bought break brief bright broad broken brown build busy buy calculate call cancel carry
		catch certain cheap cheapest check clarify clear click close collect comfort commit complete compute conduct
		confirm connect consent constant contain continue contrast contribute convert cook cool count cover crash crazy
		create current custom dark dear debate deep delay delete deliver demand design desire detail determine direct
		dirty discover double doubt down draw drop due earn edit effort eight encourage enjoy enter entire equal
		equivalent escape essential establish estimate event exact excellent exchange exist exit explore express extra
		extreme fail fair fall familiar far fast favourite few fifth fill final fine finish five follow force foreign
		forever forget forgot forgotten formal former forward found four free fresh funny further gain giant golden
		grand grant grey grow guarantee guess handle happy hate heard heavy hello hire hit hold hop huge hundred illegal
		imagine immediate inaction indeed individual insert inside install instance instead interest interpret join
		judge jump kept launch lay learn leave link listen local lose mad maintain march mark match maybe measure meet
		memorise million mind miss mitigate mix modern modify moral mould mount move multiple mutual near neither
		neutral nice nine notice obtain open otherwise outside pack pair paired pass pay perfect perform perhaps permit
		personal pick pink plain plan plural plus popular post practical prepare prescribe press pretty primary print
		prior private process produce promise promote proper protect proud prove public pull punitive purchase pure push
		quick quiet quote random rapid rare reach read real receive record regard register remember remote rent repair
		replace reply report represent reserve respect respond rest restore return reverse review rich rise rival rob
		round royal run said save scene search second secure seek select sell send sense separate serve set seven shape
		sharp shift similar singular sit six skip slide slow smart smooth solid speak specify speed spend split stand
		static stick still stock strange strike strip strong subject submit suggest suit support swap switch ten text
		thank theme thin think third thought thousand threat three throw tiny title told took total touch trust twenty
		ultimate unclear understand unique unknown upper verify virtual visit wait warm waste wave wear welcome wet
		whatever whole wide wild win wish wonder worried worth write yellow yesterday young zero`
);

const things = stemsOf(
	`accident account actor advice air aircraft airline airport alarm animal art article aunt bag ball banana bank
		basket bat bath bathroom battery beach bed bedroom bee beer bell belt bike bill bird birthday block board boat
		bonus book boot bottle bowl box brand breakfast bridge brother bump button cake calculator calendar camera camp
		car career cart cash cat centre chain chair champ chance channel charge chat cheese chicken chief chip chocolate
		christmas church cinema circle city classroom climate clock clothes club coach coast coffee college colour
		comedy comma company concert contour coral corner cotton council country couple court craft credit crew crime
		crown culture cup currency dad dance daughter debt depth desk dinner discount dish dive doctor document dog door
		drama dream drink drive driver duck engine english estate evening exam expert factory family farm fashion father
		fear festival fight figure film finance fire fish flag flight floor flower fly food football forest forum frame
		friend fruit fuel fun furniture future gallery game gap garage garden gate gift glass goal golf government
		ground guard guest guide guitar gun gym hall hill history holiday home horse hotel house hunger husband ice
		industry insurance internet island jacket job journal journey jungle key kitchen lake lamp land language laptop
		law lawyer leader league leather lecture lesson letter leverage library lifespan loan lock love lump lunch
		machine magazine magic mail market marriage meal menu message metal milk mirror model molecule money moon
		morning mother motor mountain mouse movie mum museum music nanny nation news newspaper night noise novel object
		ocean office opinion orange owner page paint panel paper parent park partner party password path phone photo
		piano pilot pipe planet plant player pocket police pool prayer prison prize product project property pub queen
		race rain rat recipe religion restaurant rice ring river road rock room sale sand school sea seat secretary
		server shake sheet ship shirt shoe shop shower sister sky snake snow society song spin sport spring staff
		station storm story street student summer sunday survey sweet swim symbol tea teach team technology teenager
		telephone television tennis theatre ticket tour tower town toy traffic train travel tree trip truck truth twin
		uncle union university vacation van vegan vegetarian vehicle village visa volunteer vote war watch weather web
		website wedding weekend wheel wife window winter wood word world writer yoga`
);
