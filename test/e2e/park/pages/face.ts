/** A round face, drawn here so that no page of the park asks the network for a picture. */
export const FACE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#8ab"/></svg>',
)}`;
