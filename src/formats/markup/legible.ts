/** Text without the control characters and noncharacters that HTML forbids and no reader could see. */
export const legible = (text: string): string =>
  text.replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu, '');
