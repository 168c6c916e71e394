import 'server-only';

/** Request header in which the server tells the path of the page that is asked for; nobody else can set it. */
export const pathHeader = 'x-sp-path';
