import { bareId } from './custom-id.ts';

/** A card's menu. What is chosen in it is the custom id of an action, and does what a button of that id does. */
export const menuId = bareId('menu');
