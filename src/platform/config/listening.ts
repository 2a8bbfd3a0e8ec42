import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host name or address never leaves this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const version = isIP(bare);
  if (version === 0) return bare === 'localhost' || bare.endsWith('.localhost');
  return loopback.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Passwords and personal data never travel unencrypted: without TLS in front the program is only
 * there for this machine (ASVS 12.2.1).
 * @returns what is wrong and how to mend it, or undefined.
 */
export function listeningFault(values: {
  HOST: string;
  PUBLIC_URL?: string;
  PORTAL_URL?: string;
}): string | undefined {
  const address = values.PUBLIC_URL ? new URL(values.PUBLIC_URL) : undefined;
  if (address && address.protocol !== 'https:' && !isLoopback(address.hostname)) {
    return [
      `PUBLIC_URL=${values.PUBLIC_URL} không mã hóa đường truyền. Đặt máy chủ web có chứng thư TLS phía trước rồi dùng https://… trong tệp .env.`,
      `PUBLIC_URL=${values.PUBLIC_URL} is not encrypted. Put a TLS proxy in front and use https://… in .env.`,
    ].join('\n');
  }
  const portal = values.PORTAL_URL ? new URL(values.PORTAL_URL) : undefined;
  if (portal && portal.protocol !== 'https:' && !isLoopback(portal.hostname)) {
    return [
      `PORTAL_URL=${values.PORTAL_URL} không mã hóa đường truyền nên có thể bị sửa trên đường đi. Dùng https://… trong tệp .env.`,
      `PORTAL_URL=${values.PORTAL_URL} is not encrypted and could be changed on its way. Use https://… in .env.`,
    ].join('\n');
  }
  if (isLoopback(values.HOST) || address?.protocol === 'https:') return undefined;
  return [
    `HOST=${values.HOST} mở phần mềm ra mạng mà chưa mã hóa đường truyền. Để HOST=127.0.0.1, hoặc đặt máy chủ web có TLS phía trước và ghi PUBLIC_URL=https://… trong tệp .env.`,
    `HOST=${values.HOST} opens the program to the network without encryption. Keep HOST=127.0.0.1, or put a TLS proxy in front and set PUBLIC_URL=https://… in .env.`,
  ].join('\n');
}
