/** The README of the example: its commands are run by the tests, one by one. */
export const readme: string = `# Ví dụ egov-kpi · An example

Các số liệu trong thư mục này là giả định. Hãy sửa các tệp theo số liệu của mình rồi chạy lại các lệnh dưới đây.
*(English below.)*

| Tệp | Nội dung |
|---|---|
| \`egov-kpi.json\` | cấu hình: dùng tệp nào, ngày tính đến, kỳ, cách xếp hạng |
| \`units.xlsx\` (hoặc \`units.csv\`, \`groups.csv\`) | đơn vị và nhóm |
| \`scorecard.json\`, \`bands.json\` | bộ tiêu chí, các mức xếp loại |
| \`assessments.xlsx\` (hoặc \`assessments.csv\`) | kết quả đánh giá |
| \`observations.csv\` | số liệu mà bộ tiêu chí và các chỉ tiêu dùng |
| \`dossiers.csv\` | hồ sơ thủ tục hành chính |
| \`plan.xlsx\` | kế hoạch, nhiệm vụ, diễn biến |
| \`indicators.json\`, \`targets.json\`, \`scopes.json\` | chỉ tiêu, mục tiêu và tên các phạm vi của mục tiêu |

Kiểm tra các tệp:

\`\`\`sh
npx egov-kpi check units.xlsx scorecard.json assessments.xlsx observations.csv dossiers.csv plan.xlsx
\`\`\`

Xếp hạng, ghi thành trang HTML để công bố, bảng Excel, và tệp JSON để so sánh ở kỳ sau (\`--previous\`):

\`\`\`sh
npx egov-kpi rank --config egov-kpi.json --out ranking.html --out ranking.xlsx --out ranking.json
\`\`\`

Giải thích thứ hạng của một đơn vị:

\`\`\`sh
npx egov-kpi explain --unit so-y-te --config egov-kpi.json
\`\`\`

Hồ sơ đúng hạn, tiến độ nhiệm vụ, kết quả chỉ tiêu:

\`\`\`sh
npx egov-kpi on-time --config egov-kpi.json --out on-time.html
npx egov-kpi tasks --config egov-kpi.json --out tasks.html
npx egov-kpi kpi --config egov-kpi.json --out kpi.html
\`\`\`

Lập phiếu Excel để các đơn vị điền; phiếu đã điền được đọc như một tệp kết quả đánh giá:

\`\`\`sh
npx egov-kpi template --config egov-kpi.json --prefill assessments.xlsx --out form.xlsx
npx egov-kpi rank --config egov-kpi.json --assessments form.xlsx --out from-forms.html
\`\`\`

Nhiều phiếu thì ghi liền nhau: \`--assessments phieu/*.xlsx\`. Tệp CSV dùng dấu phẩy thập phân; nếu dùng dấu chấm thì thêm
\`--decimal-mark point\`.

Lệnh không tự lấy ngày hôm nay: ngày tính đến ghi trong \`egov-kpi.json\` (\`as-of\`) hoặc trên dòng lệnh (\`--as-of\`).
Mã thoát: 0 không có nội dung cần rà soát; 1 có kết quả nhưng có nội dung cần rà soát; 2 không chạy được.
Xem thêm: \`npx egov-kpi help rank\`.

## In English

The figures in this folder are invented. Edit the files and run the commands again; \`--lang en\` answers in English.
\`egov-kpi.json\` names the files and the policies; each of its entries is an option of the command line. In a
Vietnamese run numbers of CSV files have a decimal comma, in an English one a point; \`--decimal-mark\` changes that.

\`\`\`sh
npx egov-kpi check units.csv groups.csv scorecard.json assessments.xlsx --lang en
npx egov-kpi rank --config egov-kpi.json --lang en --out ranking-en.html --out ranking-en.md --out ranking-en.csv
npx egov-kpi rank --scorecard scorecard.json --units units.csv --units groups.csv --assessments assessments.xlsx --observations observations.csv --as-of 2026-06-30 --period 2026-S1 --missing error --within group --lang en
npx egov-kpi explain --unit so-y-te --config egov-kpi.json --lang en
npx egov-kpi on-time --config egov-kpi.json --lang en
npx egov-kpi tasks --config egov-kpi.json --lang en
npx egov-kpi kpi --config egov-kpi.json --lang en
\`\`\`

Today is never assumed: state the date in \`egov-kpi.json\` (\`as-of\`) or on the command line (\`--as-of\`).
Exit code: 0 success; 1 result with findings; 2 the command failed.
More: \`npx egov-kpi help rank --lang en\`.
`
