/** Terms of photography, one a line. */
export const PHOTOGRAPHY = `
aperture~: The opening of a lens that lets light in
shutter speed!~: How long a camera lets light in
ISO: How strongly a camera brightens the light it gets
depth of field!: How much of a picture, near to far, is sharp
bokeh!: The soft blur of what is out of focus
DSLR!~: A camera with a mirror and lenses that can be changed
white balance: Setting a camera so that white looks white
focal length: How near a lens brings things, in millimetres
f-stop: A number for a lens's opening; small means wide
HDR: Showing very dark and very bright parts in one picture
`;
