import net from 'node:net';

/** A mail server that speaks RFC 5321 without TLS and keeps what it was given. */
export async function mailServer() {
  const letters: string[] = [];
  const server = net.createServer((socket) => {
    let inLetter = false;
    let text = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => {});
    say('220 thu.localhost ESMTP');
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      for (;;) {
        const end = text.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (inLetter ? 5 : 2));
        if (inLetter) {
          letters.push(said);
          inLetter = false;
          say('250 taken');
        } else if (/^EHLO/i.test(said)) say('250 thu.localhost');
        else if (/^DATA/i.test(said)) {
          inLetter = true;
          say('354 go on');
        } else if (/^STARTTLS/i.test(said)) say('502 not offered');
        else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return { letters, port: String(port), close: () => new Promise((done) => server.close(done)) };
}
