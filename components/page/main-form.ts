/**
 * The id of the form that a page for residents is about: the buttons of the header that change the language belong to it,
 * so that nothing typed is lost.
 */
export const mainForm = 'formulier';
