/** Everyday words of English that carry little. */
export const lightWords: ReadonlySet<string> = new Set(
	`add affect affected agent allow appear appears appeared approach arise arises area areas ask available avoid avoided bad become best better big body bring
	care caring case cases change changes choose choice come comes common commonly compare compared concern
	consider day days deal decide decision depend depends develop develops difference different difficult early easy effect
	effects end enough ensure even expect feel find first form full general good group guideline guidelines
	happen happens hard help helps high ideal idea important improve include includes increase increased
	intake involve keep kept large last late later lead leads least less level levels life little live long look looks
	loss low lower main major matter matters method minor month months necessary new number offer old option options
	order overall part particular people person place play point points poor possible prefer preferred present
	prevent problem problems protocol provide purpose question quick raise raised raises quickly rate reason reasons recent
	recommend recommended reduce reduced refer referral regular related require required result results right role rule
	schedule seen several short simple single situation situations small sort specific start started state
	step steps stop study sure system take taken taking talk time times tool treat tried try two type types
	true false except following statement statements incorrect correct regarding boy girl aged presents brought noticed complaint
	table tables chart charts diagram diagrams note notes finding findings mcq mcqs viva essay
	typical update useful usual usually value various view want week weeks work worry worse worst year years`.split(
		/\s+/
	)
);
