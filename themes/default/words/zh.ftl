# Interface strings in Chinese. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = 跳到正文
label_nav = 主要栏目
label_languages = 选择语言
label_crumbs = 当前位置
label_footer = 关于本手册的页面
edition_of = 版本：
page_address = 页面地址：
draft_untranslated = 本文尚未翻译，以下为原文。
rendition_notice = 本文由程序从另一种文字自动转换。如有出入，以原文为准。原文中的此处：

## Main navigation and page titles.

nav_home = 首页
nav_questions = 问题
nav_acts = 法律
nav_search = 搜索
title_search = 搜索：所有问题和地址
title_acts = 答复所依据的法律法规
title_changes = 内容更正
changes_feed = 订阅更正（Atom）
changed_since = 您打开后，本页内容已有改动。
title_contacts = 到哪里办理、给谁打电话
description_search = 在同一页面列出手册按主题分类的所有问题和所有地址。
description_acts = 答复所依据的法律、法规和其他文件：编号、日期和相关答复。
description_contacts = 答复中提到的机构和门户网站：链接、地址以及已知的电话。
description_changes = 手册内容作了哪些更正。

## Home page, lists of questions and areas.

all_questions = 查看所有问题
questions_heading = 问题
areas_heading = 地区
all_in_topic = 本主题的所有问题：{ $count }
label_parts = 本主题的所有页面
paths_heading = 您是谁？
tasks_heading = 最常查找
other_paths = 其他情况
search_examples = 例如：
valid_label = 现行数值
valid_until = 有效期至
search_lead_topics = 本页列出手册的主题及其最前面的问题，以及地址。点击下方链接可查看该主题的所有问题。
search_lead = 本页列出手册的所有问题和地址。您也可以使用浏览器的“在页面中查找”功能。
services_heading = 服务
directory_entry = 关于此主题的答复

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = zh_CN
theme = 外观：
theme_system = 跟随设备
theme_light = 浅色
theme_dark = 深色
copy_link = 复制链接
copied = 已复制
print = 打印
print_list = 仅打印此清单
print_lists = 打印文件清单
share = 分享
keep = 将整本手册保存到本机
keep_note = 保存后无需联网也能打开。
keep_size = 大小：
kilobytes = kB
keep_progress = 正在保存手册
keep_kept = 整本手册已保存到本机，无需联网也能打开。
keep_failed = 手册未能完整保存。请检查网络后再试一次。
last_area = 您上次访问
last_language = 您上次的选择

## Entries.

number_sign = 编号
checked_on = 与来源核对日期：
next_check = 下次核对：
check_overdue = 已过下次核对日期，内容可能已经过时。
short_answer = 简要答复
key_facts = 要点
contents = 本页内容
acts_heading = 法律依据
acts_not_given = 来源未说明本答复依据哪项法律法规。
report_mistake = 发现本页有误？请告诉我们
related = 相关问题
label_pager = 前后问题
previous_question = 上一个问题
next_question = 下一个问题
email_label = 请来信说明错误：

## Key facts.

fact_who = 适用对象
fact_term = 期限
fact_cost = 费用
fact_where = 办理地点
fact_documents = 所需材料
cost_free = 免费
not_given = 来源未说明
list_separator = { "、" }

## Open points.

point_heading = 不明确之处
point_source = 来源原文
note_mark = 注释 { $number }
glossary = 词语解释

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = 所有金额

## Callouts in texts.

callout_note = 说明
callout_tip = 提示
callout_important = 重要
callout_warning = 注意
callout_caution = 警告

## Places of an area. A directory can replace the headings.

places_caption = 地址
column_service = 服务
column_hours = 开放时间
area_no_hours = 来源未给出这些地址的开放时间。
place_cost = 费用：
weekday_1 = 周一
weekday_2 = 周二
weekday_3 = 周三
weekday_4 = 周四
weekday_5 = 周五
weekday_6 = 周六
weekday_7 = 周日
hours_span = { $from }–{ $to }
hours_line = { $days }：{ $times }
hours_every_day = 每天
hours_holidays = 公共假日
hours_closed = 不开放
hours_always = 全天开放
column_address = 地址
column_transport = 交通
column_phone = 电话
phone_extension = { $number } 转 { $extension }
open_map = 在地图上查看
no_locality = 来源未写明城镇
take_along = 请携带：
take_along_heading = 需要携带的物品
area_no_transport = 来源未给出前往这些地址的交通方式。
area_no_phones = 来源未给出这些地址的电话。
other_areas = 其他地区
route_bus = 公交车
route_tram = 有轨电车
route_metro = 地铁
route_intercity_bus = 城际客车
route_route = 线路
route_unspecified = 未说明交通工具
route_bus_numbers = { $numbers } 路公交车
route_tram_numbers = { $numbers } 路有轨电车
route_metro_numbers = 地铁 { $numbers }
route_intercity_bus_numbers = { $numbers } 路城际客车
route_route_numbers = { $numbers } 路
route_unspecified_numbers = { $numbers }（未说明交通工具）

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = 来源未给出这些机构和门户网站的电话。网站地址仅在来源提到时列出。
contacts_regions = 其他地点的电话：
contacts_aliases = 电话, 电话号码, 打给谁, 打电话, 热线, 客服中心, 联系方式

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act }，{ $numbers }
act_dated = { $year }年{ $month }月{ $day }日{ $act }
act_registration = 法律文件登记号：{ $number }
act_registration_dated = 法律文件登记号：{ $number }，{ $date }
act_title_not_given = 来源未提供名称
act_text = 打开官方文本
act_no_link = 来源未给出文本链接
act_answers = 依据本文件的答复
acts_lead = 每份文件下方列出依据该文件的答复。按日期从新到旧排列，未注明日期的排在最后。

## The page for officials: what the source leaves open.

title_points = 有关来源的待定问题
description_points = 有关答复、地址和法规文件的问题：来源中不明确、不完整或相互矛盾之处。
points_lead = 本页面向手册的发布者（{ $publisher }）和发布有关法规的机关，列出来源中所有不明确、不完整或相互矛盾之处。问题数：{ $count }。
points_whole = 整本手册
points_note = 对读者的说明

## Tables with the parts of a fact.

fact_table_part = 部分
fact_table_value = 数值
fact_table_total = 合计
fact_table_caption = { $name }，{ $year }年

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending }（{ $amount }）
value_times_year = { $count } { $unit }{ $ending }（{ $amount }，{ $year }年）

## Terms on their own: «3 working days».

term_working_days = { $count } 个工作日
term_calendar_days = { $count } 天
term_months = { $count } 个月
term_years = { $count } 年
term_minutes = { $count } 分钟
term_hours = { $hours } 小时
term_hours_minutes = { $hours } 小时 { $minutes } 分钟

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = 最多 { $term }
bound_at_least = 至少 { $term }
term_from = { $from }{ $term }

## Language selection and the page 404.

language_choice_title = 选择语言
not_found_title = 页面不存在
not_found_text = 地址可能已更改或输入有误。请在列表中查找您的问题，或返回首页。
not_found_home = 返回首页
offline_title = 没有网络
offline_text = 本页未保存在您的手机上。打开过的页面无需联网也能查看。

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = 搜索手册
search_found = 找到：
search_weak = 手册中似乎没有这个问题的准确答复。您要找的可能是：
search_no_addresses = 来源没有该地区的地址：
search_loading = 正在加载搜索…
search_failed = 搜索未能加载。请检查网络连接。
search_retry = 重试
search_none = 没有找到结果。
search_none_hint = 请换一个词，或缩短搜索内容。
search_all = 显示所有结果
search_maybe = 您要找的是不是：
search_topics = 按主题浏览：
search_other_language = 在其他语言的文本中搜索：
search_results = 搜索结果

## List of brochures, and brochures.

title_brochures = 可打印的小册子
description_brochures = 整本手册、单个主题和各地区地址，可直接打印。
print_lead = 可在家中、办公室或印刷厂打印的手册。
print_chosen = 整本手册
print_parts = 手册的部分内容
print_topics = 按主题
print_areas = 按地区，一张纸
print_large = 大字版
print_page = 打印页面
print_how = 打印时请在浏览器菜单中选择“打印”。缩放比例：100%。
print_pages = { $count } 页
print_this_topic = 将本主题打印成小册子
print_this_area = 将本地区的地址打印在一张纸上
print_contents = 目录
print_imprint = 关于本版
print_page_reference = ，第 { $page } 页
print_indexes = 索引
print_index_numbers = 按编号
print_index_terms = 按术语
print_index_offices = 按机构
print_index_acts = 按法律和命令
print_run = 印数：{ $count } 册
print_guide = 使用说明
print_guide_find = 请在目录中或按页边标记查找主题。如果知道问题编号、机构或法律，请查看末尾的索引。
print_guide_answer = 每个答复以简短答复和要点开头：适用对象、期限、费用、办理地点和所需文件。
print_guide_code = 答复末尾的二维码可打开其在网站上的最新版本。
print_code = 本页二维码：
print_live = 本页的最新版本：
print_numbers = 问题编号在网站和小册子中相同，可凭编号查找或引用答复。
print_points = 行上方的小号数字指向答复末尾的“{ point_heading }”列表。
print_newest = 金额和期限可能变动。前往之前请查看网站上的版本。
