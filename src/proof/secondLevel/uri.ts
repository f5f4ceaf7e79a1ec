/** An absolute URI (RFC 3986, 4.3), by its characters. */
export const absoluteUri = /^[a-z][a-z\d+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]+$/i;
