/** The specialty of a topic that names none. */
export const withoutSpecialty = 'Other topics';
