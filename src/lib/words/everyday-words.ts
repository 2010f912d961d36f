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
	`able above absolute accept access accurate achieve across actual adapt adjust adjusted administer admit advise
		afraid afternoon age ago agree ahead aim alive alone along already although always amaze among amount angry
		annoy answer anyone anyway apart apply appropriate argue arrive aside asleep assess assign assist assume attach
		attempt attend automatic average await awake aware awful back bake balance bare base basic bear beat begin
		behave behind believe belong below bend beside beyond bitter blame blank bold bored borrow bother bottom bought
		brave break brief bright broad broken brown build bury busy buy calculate call calm cancel carry catch certain
		cheap cheapest check cheer clarify clear clever click climb close clue collect comfort commit complete compute
		conduct confirm connect consent constant contain continue contrast contribute convert cook cool count cover
		crash crawl crazy create current custom damp dare dark dear debate deep delay delete deliver demand deny derive
		design desire detail determine devote differ direct dirty discover divide double doubt down draw drop due dull
		eager earn edit effort eight eleven employ encourage engage enjoy enter entire equal equip equivalent escape
		essential establish estimate event exact exceed excellent exchange excite excuse exist exit explore express
		extend extra extreme fail fair fake fall familiar fancy far fast favourite fetch few fifth fifty fill final fine
		finish five fold follow forbid force foreign forever forget forgot forgotten formal former forty forward found
		four free fresh funny further gain gather gentle giant glad golden grab grand grant greet grey grow guarantee
		guess guilty halve handle handy hang happy hate heard heavy hello hint hire hit hold hop horrible huge humble
		hundred hungry hurry ignore illegal imagine immediate imply inaction indeed individual infer inform insert
		inside insist install instance instead intend interest interpret invent invest invite join jolly judge jump keen
		kept kick kiss kneel latter laugh launch lay lazy lean learn leave lend link listen local loose lose loud loyal
		lucky mad maintain march mark marry match maybe measure meet memorise mend million mind miss mitigate mix modern
		modest modify moral motive mould mount move multiple mutual nasty near neat neither neutral nice nine nobody
		notice obey oblige obtain occupy offend omit open oppose otherwise ought outside pack pair paired pass pause pay
		perfect perform perhaps permit personal pick pile pink plain plan plenty plural plus polite popular post pour
		practical praise prepare prescribe press pretty primary print prior private process produce promise promote
		prompt proper protect proud prove public pull punish punitive purchase pure pursue push queue quick quiet quit
		quote ramp random rapid rare reach react read real recall receive record refuse regard register regret reject
		relax rely remark remember remind remote rent repair repeat replace reply report represent rescue reserve resist
		respect respond rest restore retain retire return reveal reverse review reward rich rise rival rob rough round
		royal rude run rush said save scare scene scream search second secure seek seize select sell send sense separate
		serve set settle seven shape sharp shave shift shine shoot shout shut silly similar sing singular sink sit six
		sixth sixty skip slice slide slight slim slip slow smart smash smile smooth sole solid solve speak specify speed
		spell spend spill split spoil stand stare static steady steal steep stick still stir stock strange strict strike
		strip strong stupid subject submit suffer suggest suit support swap swear sweep swing switch tackle tall tease
		tempt ten tend text thank theme thick thin think third thirty thought thousand threat three throw tiny tired
		title told took total touch tough trace trick triple trust twelve twenty twist ugly ultimate unclear understand
		undo unfair unique unite unknown unlike upper upset urge urgent vague vain vast verify versus virtual visit wait
		wake wander warm warn waste wave wear weigh weird welcome wet whatever whole wide wild win wipe wise wish wonder
		worried worth wrap write yawn yell yellow yesterday young zero`
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
