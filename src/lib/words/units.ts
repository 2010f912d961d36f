/**
 * Units as they are written in any language, and the English words for spans of time and for what a dose is counted in.
 */
export const unit =
	'(?:[%‰°×]|(?:(?:(?:[kmcndpfµμ]|mc|da)?(?:g|l|L|m|mol|kat|s|IU|U|Eq|Osm|Pa|J|cal|Hz|Gy|Sv)|[kM]?Da|mm\\s?Hg|I[EU]|UI|[Uu]nits?|bar|bpm|[hd]|min|seconds?|minutes?|hours?|days?|weeks?|months?|years?|drops?|tablets?|puffs?|doses?|ampoules?)(?![\\p{L}\\p{N}])))';

/** Signs that compare a number, as they are or as HTML writes them. */
export const comparison = '(?:[<>≤≥⩽⩾=≈±]|(?<![^\\s(])~|&(?:lt|gt|#60|#62|#x3[CcEe]);)';
