export const documentStyle = ``;
