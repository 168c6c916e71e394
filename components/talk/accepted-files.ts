/**
 * What a browser offers to choose. HEIC is not named on purpose: then an iPhone gives a JPEG by itself, which is lighter for
 * the one who sends and for us; who chooses one all the same, may.
 */
export const acceptedFiles = 'image/*,.pdf,.docx,.odt';
