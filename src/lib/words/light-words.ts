/** Everyday words of English that carry little; so do those with an `s`, `d` or `ed` more. */
export const lightWords: ReadonlySet<string> = new Set(
	`above add affect agent allow anti appear approach
		arise area ask available avoid bad bd become below best better bid big body bolus bring care caring case change choose choice come
		common commonly compare concern consider daily day deal decide decision depend develop difference different difficult
		early easy effect end enough ensure even expect feel first form full general good greater group guideline happen
		hard help high ideal idea important improve include increase intake involve keep kept large last late later lead
		least less level life little live long look loss low lower main major matter max maximum method min minimum minor month necessary new night
		number od offer old option order overall part particular patient people person place play point poor possible prefer
		preferred present prevent prn problem protocol provide purpose qds qid question quick raise quickly rate reason recent
		recommend reduce refer referral regular related require result right role rule safe safely schedule seen several short side
		simple single situation small sort specific start stat state step stop study sure system take taken taking target tds tid time
		tool treat tried try twice two type true false except following statement incorrect correct regarding boy girl aged
		brought noticed complaint table chart diagram note finding mcq viva essay typical update useful usual usually
		value various view want week weekly work worry worse worst year`.split(/\s+/)
);
