/** Words for who acted on rows that somebody else changed meanwhile. */
export const viMeanwhile = {
  meanwhile: {
    title: 'Người khác vừa thay đổi danh sách này',
    now: 'Các dòng đã chọn hiện như sau:',
    row: '{{row}} {{name}}: {{bucket}}, bên nhận {{receiver}}, thay đổi lúc {{time}}',
    noReceiver: 'chưa có',
    mine: 'Thực hiện lựa chọn của tôi',
    theirs: 'Giữ như hiện nay',
  },
};
