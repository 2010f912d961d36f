/** Everyday words of English that carry little; so do those with an `s`, `d` or `ed` more. */
export const lightWords: ReadonlySet<string> = new Set(
	`add affect agent allow appear approach
		arise area ask available avoid bad become best better big body bring care caring case change choose choice come
		common commonly compare concern consider day deal decide decision depend develop difference different difficult
		early easy effect end enough ensure even expect feel first form full general good group guideline happen
		hard help high ideal idea important improve include increase intake involve keep kept large last late later lead
		least less level life little live long look loss low lower main major matter method minor month necessary new
		number offer old option order overall part particular people person place play point poor possible prefer
		preferred present prevent problem protocol provide purpose question quick raise quickly rate reason recent
		recommend reduce refer referral regular related require result right role rule schedule seen several short
		simple single situation small sort specific start state step stop study sure system take taken taking talk time
		tool treat tried try two type true false except following statement incorrect correct regarding boy girl aged
		brought noticed complaint table chart diagram note finding mcq viva essay typical update useful usual usually
		value various view want week work worry worse worst year`.split(/\s+/)
);
