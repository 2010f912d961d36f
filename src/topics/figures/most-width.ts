/** No picture is shown wider: twice the column of the text; 240 points an inch across a sheet. */
export const mostWidth = 1600;
